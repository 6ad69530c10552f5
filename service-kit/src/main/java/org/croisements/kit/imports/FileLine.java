package org.croisements.kit.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.croisements.kit.problem.Fault;
import org.jspecify.annotations.Nullable;

/** A line of a file with the line's number, the first being 1: what stands there, or why nothing can be made of it. */
record FileLine(
        int number, @Nullable ObjectNode tree, @Nullable Fault fault) {

    static FileLine wrong(int number, String code, String detail) {
        return new FileLine(number, null, Fault.at("", code, detail));
    }
}

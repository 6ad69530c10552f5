package org.croisements.network.organisation;

import java.util.List;

/** What refers to an organisation and is shown with it: its successors, and those that were merged into it. */
record Relations(List<Organisation> successors, List<Organisation> merged) {

    /** Of an organisation that is new: nothing can refer to it yet. */
    static final Relations NONE = new Relations(List.of(), List.of());
}

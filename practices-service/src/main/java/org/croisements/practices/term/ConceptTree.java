package org.croisements.practices.term;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;

/** Holds a list of concepts to what a scheme must be: notations that stand once, broader concepts without a circle. */
public final class ConceptTree {

    private final List<NewConcept> concepts;
    private final Map<String, NewConcept> byNotation = new LinkedHashMap<>();
    private final Faults faults = new Faults();

    private ConceptTree(List<NewConcept> concepts) {
        this.concepts = concepts;
    }

    /** Ends the request with every fault of the list, if it has any. */
    public static void check(List<NewConcept> concepts) {
        var tree = new ConceptTree(concepts);
        tree.checkNotations();
        tree.checkBroader();
        tree.faults.refuse();
    }

    private void checkNotations() {
        for (int i = 0; i < concepts.size(); i++) {
            String notation = concepts.get(i).notation();
            if (byNotation.putIfAbsent(notation, concepts.get(i)) != null) {
                fault(i, "notation", "DUPLICATE", "\"%s\" stands in the list already".formatted(notation));
            }
        }
    }

    private void checkBroader() {
        for (int i = 0; i < concepts.size(); i++) {
            String broader = concepts.get(i).broader();
            if (broader != null && !byNotation.containsKey(broader)) {
                fault(
                        i,
                        "broader",
                        "UNKNOWN_REFERENCE",
                        "\"%s\" is not a notation of this scheme%s"
                                .formatted(broader, Nearest.hint(broader, byNotation.keySet())));
            } else if (isInCircle(concepts.get(i))) {
                fault(
                        i,
                        "broader",
                        "CIRCLE",
                        "the broader concepts lead back to \"%s\""
                                .formatted(concepts.get(i).notation()));
            }
        }
    }

    private boolean isInCircle(NewConcept concept) {
        var seen = new HashSet<String>();
        String at = concept.broader();
        while (at != null && seen.add(at)) {
            if (at.equals(concept.notation())) {
                return true;
            }
            var next = byNotation.get(at);
            at = next == null ? null : next.broader();
        }
        return false;
    }

    private void fault(int index, String field, String code, String detail) {
        faults.add(INVALID_BODY, Fault.at("/concepts/" + index + "/" + field, code, detail));
    }
}

package org.croisements.network.person;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;

/** Several functions and roles at once are usual; the same one twice at one time is a mistake. */
final class TermRules {

    private final List<Fault> faults = new ArrayList<>();

    private TermRules() {}

    /** Ends the request if a person would have a function or a role twice at one time. */
    static void check(List<Affiliation> affiliations, List<Mandate> mandates) {
        var rules = new TermRules();
        rules.refuseTwice("/affiliations/", affiliations, Affiliation::repeats);
        rules.refuseTwice("/mandates/", mandates, Mandate::repeats);
        if (!rules.faults.isEmpty()) {
            throw new ProblemException(INVALID_BODY, "A function or role stands twice", rules.faults);
        }
    }

    private <T> void refuseTwice(String list, List<T> items, BiPredicate<T, T> repeats) {
        for (int i = 1; i < items.size(); i++) {
            T item = items.get(i);
            if (items.subList(0, i).stream().anyMatch(earlier -> repeats.test(item, earlier))) {
                faults.add(Fault.at(list + i, "DUPLICATE", "The same stands before, at the same time"));
            }
        }
    }
}

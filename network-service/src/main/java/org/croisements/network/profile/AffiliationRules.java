package org.croisements.network.profile;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import java.util.ArrayList;
import java.util.List;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;

/** Several functions at once are usual; the same one twice at one time is a mistake. */
public final class AffiliationRules {

    private AffiliationRules() {}

    /** Ends the request if a person would have a function twice at one time. */
    public static void check(List<Affiliation> affiliations) {
        var faults = new ArrayList<Fault>();
        for (int i = 1; i < affiliations.size(); i++) {
            var affiliation = affiliations.get(i);
            if (affiliations.subList(0, i).stream().anyMatch(affiliation::repeats)) {
                faults.add(Fault.at("/affiliations/" + i, "DUPLICATE", "The same stands before, at the same time"));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(INVALID_BODY, "A function stands twice", faults);
        }
    }
}

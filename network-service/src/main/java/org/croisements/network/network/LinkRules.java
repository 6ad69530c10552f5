package org.croisements.network.network;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.network.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** What the links of a network must not be: a circle of parents, or a supporter named twice. */
final class LinkRules {

    private LinkRules() {}

    /** Ends the request unless the network may have these links. */
    static void check(Network self, @Nullable Network parent, List<Organisation> supporters) {
        var faults = new ArrayList<Fault>();
        var above = new HashSet<UUID>();
        for (Network next = parent; next != null && above.add(next.id); ) {
            next = next.parent;
        }
        if (self.id != null && above.contains(self.id)) {
            faults.add(
                    Fault.at("/parent", "CIRCLE", "A network can't belong to itself, nor to one that belongs to it"));
        }
        var named = new HashSet<UUID>();
        for (int i = 0; i < supporters.size(); i++) {
            if (!named.add(supporters.get(i).id())) {
                faults.add(Fault.at("/supporters/" + i, "DUPLICATE", "The supporter is named twice"));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(INVALID_BODY, faults.get(0).detail(), faults);
        }
    }
}

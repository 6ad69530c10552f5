package org.croisements.network.organisation;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the links of an organisation must not be: circles of hosts or of predecessors, or the same thing said twice. */
final class LinkRules {

    private final List<Fault> faults = new ArrayList<>();

    private LinkRules() {}

    /** Ends the request unless the organisation may have these links. */
    static void check(
            Organisation self, NewOrganisation form, @Nullable Organisation host, List<Organisation> predecessors) {
        var rules = new LinkRules();
        rules.host(self, host);
        rules.predecessors(self, predecessors);
        rules.coverage(form.coverage());
        if (!rules.faults.isEmpty()) {
            throw new ProblemException(INVALID_BODY, rules.faults.get(0).detail(), rules.faults);
        }
    }

    private void host(Organisation self, @Nullable Organisation host) {
        var seen = new HashSet<UUID>();
        for (Organisation above = host; above != null && seen.add(above.id); above = above.present().hostedBy) {
            if (above.present().id.equals(self.id)) {
                fault("/hostedBy", "CIRCLE", "An organisation can't be hosted by itself, nor by one that it hosts");
                return;
            }
        }
    }

    private void predecessors(Organisation self, List<Organisation> predecessors) {
        var named = new HashSet<UUID>();
        for (int i = 0; i < predecessors.size(); i++) {
            var predecessor = predecessors.get(i);
            if (!named.add(predecessor.id)) {
                fault("/predecessors/" + i, "DUPLICATE", "%s is named twice".formatted(predecessor.slug));
            } else if (self.id != null && stemsFrom(predecessor, self.id)) {
                fault(
                        "/predecessors/" + i,
                        "CIRCLE",
                        "An organisation can't take over from itself, nor from one that took over from it");
            }
        }
    }

    private static boolean stemsFrom(Organisation organisation, UUID origin) {
        var seen = new HashSet<UUID>();
        var open = new ArrayDeque<>(List.of(organisation));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (next.present().id.equals(origin)) {
                return true;
            }
            if (seen.add(next.id)) {
                open.addAll(next.present().predecessors);
            }
        }
        return false;
    }

    private void coverage(List<Coverage> coverage) {
        for (int i = 1; i < coverage.size(); i++) {
            var present = coverage.get(i);
            if (coverage.subList(0, i).stream().anyMatch(present::repeats)) {
                fault(
                        "/coverage/" + i,
                        "DUPLICATE",
                        "%s %s stands before, from or until the same time".formatted(present.kind(), present.code()));
            }
        }
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(Fault.at(pointer, code, detail));
    }
}

package org.croisements.network.organisation;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;
import static org.croisements.network.NetworkProblem.EXTERNAL_ID_TAKEN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.network.identifier.Identifier;
import org.croisements.network.identifier.Identifier.Scheme;

/** What the identifiers of an organisation must not say: one thing twice, two things at once, or another's. */
final class IdentifierRules {

    private IdentifierRules() {}

    /**
     * Ends the request unless the form may have these identifiers; {@code holders} have its external ids already. What
     * is {@code present} may contradict itself, since a merge brings together what it finds.
     */
    static void check(NewOrganisation form, List<Identifier> present, Map<String, Organisation> holders) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<Object>();
        String siren = "";
        for (int i = 0; i < form.identifiers().size(); i++) {
            var identifier = form.identifiers().get(i);
            String pointer = "/identifiers/" + i + "/value";
            if (!seen.add(identifier)) {
                faults.add(Fault.at(pointer, "DUPLICATE", identifier.value() + " stands twice"));
            } else if (!form.identifiers().equals(present)
                    && !siren.isEmpty()
                    && !identifier.siren().isEmpty()
                    && !siren.equals(identifier.siren())) {
                faults.add(Fault.at(
                        pointer,
                        "CONTRADICTION",
                        "%s %s belongs to the SIREN %s, another identifier here to %s"
                                .formatted(identifier.scheme(), identifier.value(), identifier.siren(), siren)));
            } else if (identifier.scheme() != Scheme.OTHER
                    && !identifier.siren().isEmpty()) {
                siren = identifier.siren();
            }
        }
        for (int i = 0; i < form.externalIds().size(); i++) {
            if (!seen.add(form.externalIds().get(i))) {
                faults.add(Fault.at("/externalIds/" + i, "DUPLICATE", "the external id stands twice"));
            }
        }
        refuse(faults);
        refuseTaken(form, holders);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(INVALID_BODY, faults.get(0).detail(), faults);
        }
    }

    private static void refuseTaken(NewOrganisation form, Map<String, Organisation> holders) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < form.externalIds().size(); i++) {
            var holder = holders.get(form.externalIds().get(i).word());
            if (holder != null) {
                faults.add(Fault.at(
                        "/externalIds/" + i, EXTERNAL_ID_TAKEN.name(), "%s has it already".formatted(holder.slug)));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(EXTERNAL_ID_TAKEN, faults.get(0).detail(), faults);
        }
    }
}

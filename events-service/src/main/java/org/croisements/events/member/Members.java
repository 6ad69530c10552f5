package org.croisements.events.member;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.reference.References;

/** The members of networks, computed for a day and never stored. */
@ApplicationScoped
public class Members {

    private final MembershipRepository memberships;
    private final References references;

    Members(MembershipRepository memberships, References references) {
        this.memberships = memberships;
        this.references = references;
    }

    /**
     * The organisations that are members of a network on a day, themselves or by a person who is a member for them. Who
     * is known to be a member since or until a year only is one all through that year.
     */
    public List<UUID> of(UUID network, LocalDate day) {
        return memberships.of(network).stream()
                .filter(membership -> holds(membership, day))
                .flatMap(Members::organisation)
                .distinct()
                .sorted()
                .toList();
    }

    /** The slugs, present and former, of the networks that organisations are members of on a day, themselves or by a person. */
    public List<String> networksOf(Collection<UUID> organisations, LocalDate day) {
        var networks = memberships.ofOrganisations(organisations).stream()
                .filter(membership -> holds(membership, day))
                .map(membership ->
                        UUID.fromString(membership.path("network").path("id").textValue()))
                .distinct()
                .toList();
        return networks.isEmpty() ? List.of() : memberships.slugs(networks);
    }

    /**
     * The slugs, present and former, of the networks that a filter names by id or slug. A slug that none has or had is a fault;
     * an id that none has stands for itself, so that the filter finds nothing.
     */
    public List<String> slugs(List<String> asked, String parameter, Faults faults) {
        return asked.stream()
                .flatMap(idOrSlug -> faults.collect(() -> references.resolve("network", idOrSlug, parameter)).stream())
                .flatMap(network -> slugs(network.id()).stream())
                .toList();
    }

    private List<String> slugs(UUID network) {
        var slugs = memberships.slugs(List.of(network));
        return slugs.isEmpty() ? List.of(network.toString()) : slugs;
    }

    private static boolean holds(JsonNode membership, LocalDate day) {
        var from = PartialDate.of(membership.path("from").textValue());
        var to = PartialDate.of(membership.path("to").textValue());
        return (from == null || !from.earliest().isAfter(day))
                && (to == null || !to.latest().isBefore(day));
    }

    private static Stream<UUID> organisation(JsonNode membership) {
        return Stream.of("organisation", "onBehalfOf")
                .map(role -> membership.path(role).path("id"))
                .filter(JsonNode::isTextual)
                .map(id -> UUID.fromString(id.textValue()))
                .limit(1);
    }
}

package org.croisements.events.member;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.kit.input.PartialDate;

/** The members of networks, computed for a day and never stored. */
@ApplicationScoped
public class Members {

    private final MembershipRepository memberships;

    Members(MembershipRepository memberships) {
        this.memberships = memberships;
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

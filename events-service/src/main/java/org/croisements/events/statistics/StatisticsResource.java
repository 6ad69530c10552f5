package org.croisements.events.statistics;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.croisements.events.event.EventRepository;
import org.croisements.events.publication.EventRights;
import org.croisements.events.registration.RegistrationRights;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An event's registrations in numbers, for those who run or edit it: they need not know who it is. */
@Path("/api/v1/events/{event}/statistics")
@Tag(name = "Registrations", description = "Who registers for an event, and what becomes of it")
class StatisticsResource {

    private static final String NONE = "NONE";

    private final EventRepository events;
    private final StatisticsRepository statistics;
    private final RegistrationRights registrations;
    private final EventRights rights;
    private final Conditional conditional;

    StatisticsResource(
            EventRepository events,
            StatisticsRepository statistics,
            RegistrationRights registrations,
            EventRights rights,
            Conditional conditional) {
        this.events = events;
        this.statistics = statistics;
        this.registrations = registrations;
        this.rights = rights;
        this.conditional = conditional;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Transactional
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "getStatistics",
            summary = "Get the registrations for an event in numbers",
            description =
                    "Of what people are and choose, numbers under five are not told, nor what they could be computed from.")
    @APIResponseSchema(StatisticsDetail.class)
    public Response get(String event) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        if (!registrations.has(of.centres())) {
            rights.requireEdit(of.centres());
        }
        return unstored(Response.ok(of(of.id())).build());
    }

    private StatisticsDetail of(UUID event) {
        var states = statistics.states(event);
        return new StatisticsDetail(
                states.stream()
                        .mapToInt(state -> Objects.requireNonNull(state.count()))
                        .sum(),
                states,
                statistics.attendances(event),
                statistics.sources(event),
                organisations(event),
                Breakdown.of(statistics.regions(event)),
                told(statistics.sessions(event)),
                told(statistics.sessionsAttended(event)),
                statistics.inside(event),
                Count.FEWEST);
    }

    private Breakdown organisations(UUID event) {
        var parts = new ArrayList<>(statistics.organisations(event));
        parts.add(new Count(NONE, null, statistics.withoutOrganisation(event)));
        return Breakdown.of(parts);
    }

    private static List<Count> told(List<Count> counts) {
        return counts.stream().map(Count::told).toList();
    }
}

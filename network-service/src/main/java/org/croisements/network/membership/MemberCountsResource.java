package org.croisements.network.membership;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.croisements.kit.page.Conditional;
import org.croisements.network.Views;
import org.croisements.network.membership.MemberCounts.CountedMembers;
import org.croisements.network.network.MemberCount;
import org.croisements.network.network.NetworkRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How many members a network has or had: a question about a day, never a constant. */
@Path("/api/v1/networks/{network}/member-counts")
@Tag(name = "Memberships", description = "Who belongs or belonged to a network, when and in which role")
class MemberCountsResource {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final MembershipRepository memberships;
    private final NetworkRepository networks;
    private final Conditional conditional;
    private final Views views;
    private final Clock clock;

    MemberCountsResource(
            MembershipRepository memberships,
            NetworkRepository networks,
            Conditional conditional,
            Views views,
            Clock clock) {
        this.memberships = memberships;
        this.networks = networks;
        this.conditional = conditional;
        this.views = views;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "countMembers",
            summary = "Count the members of a network on a day, beside what sources say")
    @APIResponseSchema(MemberCounts.class)
    public Response get(
            String network,
            @Parameter(description = "The day; today in Paris unless said", example = "2016-11-03") @RestQuery @Nullable
                    LocalDate on) {
        var of = networks.get(network);
        if (of.wasCalled(network)) {
            return conditional.moved(network, of.slug());
        }
        var day = on == null ? LocalDate.ofInstant(clock.instant(), PARIS) : on;
        long organisations = memberships.countOrganisations(of, day);
        long people = memberships.countPeople(of, day);
        var stated = of.counts().stream()
                .sorted(Comparator.comparing(MemberCount::on))
                .toList();
        var counted = new CountedMembers(organisations, people, organisations + people);
        return conditional.answer(views.bytes(new MemberCounts(day, counted, stated)), APPLICATION_JSON);
    }
}

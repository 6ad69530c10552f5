package org.croisements.events.pool;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;
import static org.croisements.kit.problem.CommonProblem.VERSION_CONFLICT;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.events.batch.Outcome;
import org.croisements.events.batch.SeatCalls;
import org.croisements.events.registration.KnownEvents;
import org.croisements.events.registration.RegistrationRights;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.KeptAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules of an event's waiting list, for those who run it. */
@Path("/api/v1/events/{event}/registration-rules")
@Tag(name = "Seats", description = "How many seats an event has, and by which rules they are given away")
class RegistrationRulesResource {

    private final KnownEvents events;
    private final SeatPoolRepository pools;
    private final RegistrationRights rights;
    private final SeatCalls calls;
    private final Conditional conditional;

    RegistrationRulesResource(
            KnownEvents events,
            SeatPoolRepository pools,
            RegistrationRights rights,
            SeatCalls calls,
            Conditional conditional) {
        this.events = events;
        this.pools = pools;
        this.rights = rights;
        this.calls = calls;
        this.conditional = conditional;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "getRegistrationRules",
            summary = "Get the rules by which the seats of an event are given away")
    @APIResponseSchema(RulesDetail.class)
    public Response get(String event) {
        var rules = present(event);
        return unstored(conditional.answer(rules, rules.version()));
    }

    @PATCH
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Blocking
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "updateRegistrationRules",
            summary = "Change the rules by which the seats of an event are given away",
            description = "Those who may come in by the new rules do so at once.")
    @APIResponseSchema(RulesDetail.class)
    public Uni<Response> update(String event, MergePatch<NewRules> patch) {
        var present = present(event);
        conditional.requireMatch(present.version());
        var before = NewRules.of(present);
        var after = patch.applyTo(before);
        return Uni.createFrom()
                .completionStage(calls.submit(events.read(event).id(), "updateRegistrationRules", desk -> {
                    var ledger = desk.ledger();
                    if (ledger.version() != present.version()) {
                        throw VERSION_CONFLICT.with("Somebody else has changed the rules; read them again");
                    }
                    if (!after.equals(before)) {
                        desk.setRules(after.rules());
                    }
                    return Outcome.changed(ledger.version(), RulesDetail.of(ledger));
                }))
                .map(KeptAnswer::response);
    }

    private RulesDetail present(String event) {
        var of = events.read(event);
        rights.require(of.centres());
        return pools.findLedger(of.id())
                .map(RulesDetail::of)
                .orElseGet(() -> RulesDetail.of(org.croisements.events.ledger.Ledger.LedgerRules.FIRST, 0, 0));
    }
}

package org.croisements.events.retention;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For how long what is kept of people: for everybody to know, and for the network to decide. */
@Path("/api/v1/attendee-retention")
@Tag(name = "Attendees' data", description = "What is kept of people who register, for how long, and its end")
class RetentionResource {

    private final RetentionRepository rules;
    private final Conditional conditional;
    private final Clock clock;

    RetentionResource(RetentionRepository rules, Conditional conditional, Clock clock) {
        this.rules = rules;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "getAttendeeRetention",
            summary = "Get for how long after an event what is kept of those who registered")
    @APIResponseSchema(RetentionDetail.class)
    public Response get() {
        var detail = RetentionDetail.of(rules.findRules());
        return conditional.answer(detail, detail.version());
    }

    @PATCH
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "updateAttendeeRetention",
            summary = "Change for how long after an event what is kept of those who registered")
    @APIResponseSchema(RetentionDetail.class)
    public Response update(MergePatch<NewRetentionRules> patch) {
        var found = rules.findRules();
        conditional.requireMatch(RetentionDetail.of(found).version());
        var before = found == null ? NewRetentionRules.USUAL : found.form();
        var after = patch.applyTo(before);
        if (!after.equals(before)) {
            found = found == null ? new RetentionRules() : found;
            found.take(after, clock.instant());
            rules.persistAndFlush(found);
        }
        var detail = RetentionDetail.of(found);
        return conditional.changed(detail, detail.version());
    }
}

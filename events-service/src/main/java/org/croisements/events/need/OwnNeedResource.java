package org.croisements.events.need;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.events.form.NewNeeds;
import org.croisements.events.own.LinkHolder;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** What one needs, for whoever holds the registration's link. */
@Path("/api/v1/own-registration/access-needs")
@Tag(name = "Own registration", description = "What people see and do by the link that each message brings them")
class OwnNeedResource {

    private final LinkHolder holder;
    private final Needs needs;
    private final Conditional conditional;

    OwnNeedResource(LinkHolder holder, Needs needs, Conditional conditional) {
        this.holder = holder;
        this.needs = needs;
        this.conditional = conditional;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Problems("LINK_NOT_FOUND")
    @Operation(operationId = "getOwnNeeds", summary = "Get what one said to need, by the registration's link")
    @APIResponseSchema(OwnNeeds.class)
    public Response get(
            @Parameter(description = LinkHolder.DESCRIPTION) @RestHeader(LinkHolder.HEADER) @Nullable String link) {
        var found = OwnNeeds.of(needs.find(holder.registration(link)));
        return unstored(conditional.answer(found, found.version()));
    }

    @PATCH
    @PermitAll
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems({"LINK_NOT_FOUND", "REGISTRATION_STEP"})
    @Operation(
            operationId = "updateOwnNeeds",
            summary = "Say what one needs to take part, by the registration's link",
            description = "Nothing is kept without `consent`; to take it back, say that nothing is needed.")
    @APIResponseSchema(OwnNeeds.class)
    public Response update(
            @Parameter(description = LinkHolder.DESCRIPTION) @RestHeader(LinkHolder.HEADER) @Nullable String link,
            MergePatch<NewNeeds> patch) {
        var registration = holder.active(link);
        var before = OwnNeeds.of(needs.find(registration.id()));
        conditional.requireMatch(before.version());
        var form = patch.applyTo(new NewNeeds(before.needs(), before.note(), before.version() > 0));
        var faults = new Faults();
        if (!form.isNothing()) {
            form.check("", faults);
        }
        faults.refuse();
        var after = OwnNeeds.of(needs.put(registration.id(), registration.event(), form));
        return unstored(conditional.changed(after, after.version()));
    }
}

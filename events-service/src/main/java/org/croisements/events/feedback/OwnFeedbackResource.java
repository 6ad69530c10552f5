package org.croisements.events.feedback;

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
import java.time.Clock;
import org.croisements.events.own.LinkHolder;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** One's own feedback, for whoever holds the link of a registration by which somebody attended. */
@Path("/api/v1/own-registration/feedback")
@Tag(name = "Own registration", description = "What people see and do by the link that each message brings them")
class OwnFeedbackResource {

    private final LinkHolder holder;
    private final FeedbackRepository feedback;
    private final Conditional conditional;
    private final Clock clock;

    OwnFeedbackResource(LinkHolder holder, FeedbackRepository feedback, Conditional conditional, Clock clock) {
        this.holder = holder;
        this.feedback = feedback;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Problems("LINK_NOT_FOUND")
    @Operation(operationId = "getOwnFeedback", summary = "Get one's own feedback, by the registration's link")
    @APIResponseSchema(OwnFeedback.class)
    public Response get(
            @Parameter(description = LinkHolder.DESCRIPTION) @RestHeader(LinkHolder.HEADER) @Nullable String link) {
        var found = OwnFeedback.of(feedback.findById(holder.registration(link)));
        return unstored(conditional.answer(found, found.version()));
    }

    @PATCH
    @PermitAll
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems({"LINK_NOT_FOUND", "REGISTRATION_STEP"})
    @Operation(
            operationId = "updateOwnFeedback",
            summary = "Say what one thinks of an event that one attended, by the registration's link")
    @APIResponseSchema(OwnFeedback.class)
    public Response update(
            @Parameter(description = LinkHolder.DESCRIPTION) @RestHeader(LinkHolder.HEADER) @Nullable String link,
            MergePatch<NewFeedback> patch) {
        var held = holder.attended(link);
        var found = feedback.findById(held.id());
        conditional.requireMatch(OwnFeedback.of(found).version());
        // What has no rating yet has one that is not allowed, so that it has to be given.
        var before = found == null ? new NewFeedback(0, null) : new NewFeedback(found.rating, found.comment);
        var after = patch.applyTo(before);
        if (!after.equals(before)) {
            found = found == null ? new Feedback(held.id(), held.event(), clock.instant()) : found;
            found.take(after, clock.instant());
            feedback.persistAndFlush(found);
        }
        var detail = OwnFeedback.of(found);
        return unstored(conditional.changed(detail, detail.version()));
    }
}

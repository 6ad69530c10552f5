package org.croisements.events.answer;

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

/** One's own answers, for whoever holds the registration's link. */
@Path("/api/v1/own-registration/answers")
@Tag(name = "Own registration", description = "What people see and do by the link that each message brings them")
class OwnAnswerResource {

    private final LinkHolder holder;
    private final Answers answers;
    private final Conditional conditional;

    OwnAnswerResource(LinkHolder holder, Answers answers, Conditional conditional) {
        this.holder = holder;
        this.answers = answers;
        this.conditional = conditional;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Problems("LINK_NOT_FOUND")
    @Operation(operationId = "getOwnAnswers", summary = "Get one's own answers, by the registration's link")
    @APIResponseSchema(OwnAnswers.class)
    public Response get(
            @Parameter(description = LinkHolder.DESCRIPTION) @RestHeader(LinkHolder.HEADER) @Nullable String link) {
        var found = OwnAnswers.of(answers.find(holder.registration(link)));
        return unstored(conditional.answer(found, found.version()));
    }

    @PATCH
    @PermitAll
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems({"LINK_NOT_FOUND", "REGISTRATION_STEP"})
    @Operation(
            operationId = "updateOwnAnswers",
            summary = "Answer the questions of an event, by the registration's link",
            description = "They are held against the questionnaire that the event has now.")
    @APIResponseSchema(OwnAnswers.class)
    public Response update(
            @Parameter(description = LinkHolder.DESCRIPTION) @RestHeader(LinkHolder.HEADER) @Nullable String link,
            MergePatch<NewAnswers> patch) {
        var registration = holder.active(link);
        var before = OwnAnswers.of(answers.find(registration.id()));
        conditional.requireMatch(before.version());
        var form = patch.applyTo(new NewAnswers(before.answers()));
        var after = OwnAnswers.of(answers.put(registration.id(), registration.event(), form.answers()));
        return unstored(conditional.changed(after, after.version()));
    }
}

package org.croisements.events.question;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.croisements.events.event.EventRepository;
import org.croisements.events.event.EventService;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an event asks of whoever registers: who sees the event sees it, who edits the event changes it. */
@Path("/api/v1/events/{event}/questionnaire")
@Tag(name = "Registrations", description = "Who registers for an event, and what becomes of it")
class QuestionnaireResource {

    private final EventRepository events;
    private final EventService service;
    private final QuestionnaireRepository questionnaires;
    private final Conditional conditional;
    private final Clock clock;

    QuestionnaireResource(
            EventRepository events,
            EventService service,
            QuestionnaireRepository questionnaires,
            Conditional conditional,
            Clock clock) {
        this.events = events;
        this.service = service;
        this.questionnaires = questionnaires;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Problems("QUESTIONNAIRE_NOT_FOUND")
    @Operation(operationId = "getQuestionnaire", summary = "Get what an event asks of whoever registers")
    @APIResponseSchema(QuestionnaireDetail.class)
    public Response get(
            String event,
            @Parameter(description = "One that the event asked once; the present one without", example = "2")
                    @RestQuery
                    @Nullable
                    @Min(1)
                    Integer number) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        var asked =
                number == null ? questionnaires.findPresent(of.id()) : Optional.of(questionnaires.get(of.id(), number));
        var detail = QuestionnaireDetail.of(asked);
        return conditional.answer(detail, detail.number());
    }

    @PATCH
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems("EVENT_ARCHIVED")
    @Operation(
            operationId = "updateQuestionnaire",
            summary = "Change what an event asks of whoever registers, by a merge patch",
            description =
                    "Each change makes another questionnaire; what was answered stays beside the questions that it answers.")
    @APIResponseSchema(QuestionnaireDetail.class)
    public Response update(String event, MergePatch<NewQuestionnaire> patch) {
        // The event's lock keeps two changes from being the same one.
        var of = service.getToEdit(event);
        var present = QuestionnaireDetail.of(questionnaires.findPresent(of.id()));
        conditional.requireMatch(present.number());
        var before = new NewQuestionnaire(present.questions());
        var after = patch.applyTo(before);
        if (after.equals(before)) {
            return conditional.changed(present, present.number());
        }
        after.check();
        var added = new Questionnaire(of.id(), present.number() + 1, after.questions(), clock.instant());
        questionnaires.persist(added);
        return conditional.changed(QuestionnaireDetail.of(Optional.of(added)), added.number);
    }
}

package org.croisements.events.session;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.ICALENDAR_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.croisements.events.event.EventRepository;
import org.croisements.events.event.EventService;
import org.croisements.events.publication.EventRights;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programme of an event: who sees and edits the event, sees and edits its sessions. */
@Path("/api/v1/events/{event}/sessions")
@Tag(name = "Sessions", description = "The programme of an event")
class SessionResource {

    private final EventRepository events;
    private final EventService service;
    private final SessionRepository sessions;
    private final SessionForms forms;
    private final SessionFeed feed;
    private final EventRights rights;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    SessionResource(
            EventRepository events,
            EventService service,
            SessionRepository sessions,
            SessionForms forms,
            SessionFeed feed,
            EventRights rights,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.events = events;
        this.service = service;
        this.sessions = sessions;
        this.forms = forms;
        this.feed = feed;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE, ICALENDAR_TYPE})
    @Operation(operationId = "listSessions", summary = "List the sessions of an event, in the programme's order")
    @APIResponseSchema(SessionSummary[].class)
    public Response list(String event, @BeanParam SessionFilter filter, @BeanParam ListParams params) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        boolean all = rights.mayEdit(of.centres());
        return lists.answer(
                sessions.matching(of, filter),
                params,
                SessionSummary.class,
                s -> SessionSummary.of(s, all),
                List.of(new SessionCalendar(of)));
    }

    @GET
    @Path("/{session}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getSession", summary = "Get one session of an event by id")
    @APIResponseSchema(SessionDetail.class)
    public Response get(String event, String session) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        var found = sessions.get(of, session);
        return conditional.answer(SessionDetail.of(found, rights.mayEdit(of.centres())), found.version);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Problems({"ROOM_TAKEN", "EVENT_ARCHIVED"})
    @Operation(operationId = "createSession", summary = "Add a session to the programme of an event")
    @APIResponseSchema(value = SessionDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(String event, NewSession form) {
        var of = service.getToEdit(event);
        var session = new EventSession(of, clock.instant());
        forms.fill(session, of, form);
        sessions.persistAndFlush(session);
        feed.changed(session);
        return conditional.created(session.id.toString(), SessionDetail.of(session, true), session.version);
    }

    @PATCH
    @Path("/{session}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems({"ROOM_TAKEN", "EVENT_ARCHIVED"})
    @Operation(operationId = "updateSession", summary = "Change a session by a merge patch")
    @APIResponseSchema(SessionDetail.class)
    public Response update(String event, String session, MergePatch<NewSession> patch) {
        var of = service.getToEdit(event);
        var found = sessions.getForUpdate(of, session);
        conditional.requireMatch(found.id, found.version);
        var before = NewSession.of(found);
        forms.fill(found, of, patch.applyTo(before));
        var after = NewSession.of(found);
        if (after.equals(before)) {
            sessions.asStored(found);
        } else {
            found.updatedAt = clock.instant();
            sessions.flush();
            conditional.note(found.id, before, after, found.version);
            feed.changed(found);
        }
        return conditional.changed(SessionDetail.of(found, true), found.version);
    }

    @DELETE
    @Path("/{session}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Problems("EVENT_ARCHIVED")
    @Operation(operationId = "deleteSession", summary = "Take a session out of the programme of an event")
    public void delete(String event, String session) {
        var found = sessions.getForUpdate(service.getToEdit(event), session);
        conditional.requireMatch(found.id, found.version);
        feed.deleted(found);
        sessions.delete(found);
    }
}

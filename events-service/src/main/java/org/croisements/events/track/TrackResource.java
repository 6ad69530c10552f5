package org.croisements.events.track;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
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
import org.croisements.events.event.EventRepository;
import org.croisements.events.event.EventService;
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

/** The tracks of an event: who sees and edits the event, sees and edits them. */
@Path("/api/v1/events/{event}/tracks")
@Tag(name = "Sessions", description = "The programme of an event")
class TrackResource {

    private final EventRepository events;
    private final EventService service;
    private final TrackRepository tracks;
    private final TrackListener listener;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    TrackResource(
            EventRepository events,
            EventService service,
            TrackRepository tracks,
            TrackListener listener,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.events = events;
        this.service = service;
        this.tracks = tracks;
        this.listener = listener;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listTracks", summary = "List the tracks of an event, in their order")
    @APIResponseSchema(TrackDetail[].class)
    public Response list(String event, @BeanParam ListParams params) {
        var of = events.get(event);
        return of.wasCalled(event)
                ? conditional.moved(event, of.slug())
                : lists.answer(tracks.matching(of), params, TrackDetail.class, TrackDetail::of);
    }

    @GET
    @Path("/{track}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getTrack", summary = "Get one track of an event by id")
    @APIResponseSchema(TrackDetail.class)
    public Response get(String event, String track) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        var found = tracks.get(of, track);
        return conditional.answer(TrackDetail.of(found), found.version);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Problems("EVENT_ARCHIVED")
    @Operation(operationId = "createTrack", summary = "Add a track to an event")
    @APIResponseSchema(value = TrackDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(String event, NewTrack form) {
        var added = new Track(service.getToEdit(event), clock.instant());
        added.take(form);
        tracks.save(added);
        return conditional.created(added.id.toString(), TrackDetail.of(added), added.version);
    }

    @PATCH
    @Path("/{track}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems("EVENT_ARCHIVED")
    @Operation(operationId = "updateTrack", summary = "Change a track by a merge patch")
    @APIResponseSchema(TrackDetail.class)
    public Response update(String event, String track, MergePatch<NewTrack> patch) {
        var found = tracks.getForUpdate(service.getToEdit(event), track);
        conditional.requireMatch(found.id, found.version);
        var before = NewTrack.of(found);
        found.take(patch.applyTo(before));
        var after = NewTrack.of(found);
        if (!after.equals(before)) {
            found.updatedAt = clock.instant();
            tracks.save(found);
            conditional.note(found.id, before, after, found.version);
            listener.changed(found);
        }
        return conditional.changed(TrackDetail.of(found), found.version);
    }

    @DELETE
    @Path("/{track}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Problems({"EVENT_ARCHIVED", "RECORD_IN_USE"})
    @Operation(operationId = "deleteTrack", summary = "Take a track that no session is in out of an event")
    public void delete(String event, String track) {
        var found = tracks.getForUpdate(service.getToEdit(event), track);
        conditional.requireMatch(found.version);
        tracks.remove(found);
    }
}

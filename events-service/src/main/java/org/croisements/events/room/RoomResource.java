package org.croisements.events.room;

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

/** The rooms of an event: who sees and edits the event, sees and edits them. */
@Path("/api/v1/events/{event}/rooms")
@Tag(name = "Sessions", description = "The programme of an event")
class RoomResource {

    private final EventRepository events;
    private final EventService service;
    private final RoomRepository rooms;
    private final RoomListener listener;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    RoomResource(
            EventRepository events,
            EventService service,
            RoomRepository rooms,
            RoomListener listener,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.events = events;
        this.service = service;
        this.rooms = rooms;
        this.listener = listener;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listRooms", summary = "List the rooms of an event, in their order")
    @APIResponseSchema(RoomDetail[].class)
    public Response list(String event, @BeanParam ListParams params) {
        var of = events.get(event);
        return of.wasCalled(event)
                ? conditional.moved(event, of.slug())
                : lists.answer(rooms.matching(of), params, RoomDetail.class, RoomDetail::of);
    }

    @GET
    @Path("/{room}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getRoom", summary = "Get one room of an event by id")
    @APIResponseSchema(RoomDetail.class)
    public Response get(String event, String room) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        var found = rooms.get(of, room);
        return conditional.answer(RoomDetail.of(found), found.version);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Problems("EVENT_ARCHIVED")
    @Operation(operationId = "createRoom", summary = "Add a room to an event")
    @APIResponseSchema(value = RoomDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(String event, NewRoom form) {
        var added = new Room(service.getToEdit(event), clock.instant());
        added.take(form);
        rooms.save(added);
        return conditional.created(added.id.toString(), RoomDetail.of(added), added.version);
    }

    @PATCH
    @Path("/{room}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems("EVENT_ARCHIVED")
    @Operation(operationId = "updateRoom", summary = "Change a room by a merge patch")
    @APIResponseSchema(RoomDetail.class)
    public Response update(String event, String room, MergePatch<NewRoom> patch) {
        var found = rooms.getForUpdate(service.getToEdit(event), room);
        conditional.requireMatch(found.id, found.version);
        var before = NewRoom.of(found);
        found.take(patch.applyTo(before));
        var after = NewRoom.of(found);
        if (!after.equals(before)) {
            found.updatedAt = clock.instant();
            rooms.save(found);
            conditional.note(found.id, before, after, found.version);
            listener.changed(found);
        }
        return conditional.changed(RoomDetail.of(found), found.version);
    }

    @DELETE
    @Path("/{room}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Problems({"EVENT_ARCHIVED", "RECORD_IN_USE"})
    @Operation(operationId = "deleteRoom", summary = "Take a room that no session is in out of an event")
    public void delete(String event, String room) {
        var found = rooms.getForUpdate(service.getToEdit(event), room);
        conditional.requireMatch(found.version);
        rooms.remove(found);
    }
}

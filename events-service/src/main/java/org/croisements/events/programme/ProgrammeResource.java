package org.croisements.events.programme;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.events.event.EventRepository;
import org.croisements.events.publication.EventRights;
import org.croisements.events.room.RoomDetail;
import org.croisements.events.room.RoomRepository;
import org.croisements.events.session.SessionRepository;
import org.croisements.events.track.TrackDetail;
import org.croisements.events.track.TrackRepository;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Read;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programme of an event in one call. */
@Path("/api/v1/events/{event}/programme")
@Tag(name = "Sessions", description = "The programme of an event")
class ProgrammeResource {

    private final EventRepository events;
    private final SessionRepository sessions;
    private final RoomRepository rooms;
    private final TrackRepository tracks;
    private final EventRights rights;
    private final Conditional conditional;
    private final ObjectMapper json;

    ProgrammeResource(
            EventRepository events,
            SessionRepository sessions,
            RoomRepository rooms,
            TrackRepository tracks,
            EventRights rights,
            Conditional conditional,
            ObjectMapper json) {
        this.events = events;
        this.sessions = sessions;
        this.rooms = rooms;
        this.tracks = tracks;
        this.rights = rights;
        this.conditional = conditional;
        this.json = json;
    }

    @GET
    @PermitAll
    @Read
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "getProgramme",
            summary = "Get the whole programme of an event as a grid of days, times, rooms and tracks")
    @APIResponseSchema(Programme.class)
    public Response get(String event) throws JsonProcessingException {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        var programme = Programme.of(
                of,
                rooms.of(of).stream().map(RoomDetail::of).toList(),
                tracks.of(of).stream().map(TrackDetail::of).toList(),
                sessions.programme(of, rights.mayEdit(of.centres())));
        return conditional.answer(json.writeValueAsBytes(programme), APPLICATION_JSON);
    }
}

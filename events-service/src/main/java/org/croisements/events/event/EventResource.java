package org.croisements.events.event;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.ATOM_TYPE;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.GEOJSON_TYPE;
import static org.croisements.kit.page.Format.ICALENDAR_TYPE;
import static org.croisements.kit.page.Format.JSON_FEED_TYPE;
import static org.croisements.kit.page.Format.JSON_LD_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.page.Format.OPENAGENDA_TYPE;

import io.quarkus.arc.All;
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
import java.util.List;
import org.croisements.events.filter.EventFilter;
import org.croisements.events.publication.EventRights;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.page.Records;
import org.croisements.kit.page.Rendition;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The events of the centres. */
@Path("/api/v1/events")
@Tag(name = "Events", description = "Forums, meetings, seminars, visits: what the centres organise")
class EventResource {

    private final EventRepository events;
    private final EventService service;
    private final EventFeed feed;
    private final EventRights rights;
    private final EventSearch search;
    private final Lists lists;
    private final Records records;
    private final List<Rendition<Event>> renditions;
    private final Conditional conditional;

    EventResource(
            EventRepository events,
            EventService service,
            EventFeed feed,
            EventRights rights,
            EventSearch search,
            Lists lists,
            Records records,
            @All List<Rendition<Event>> renditions,
            Conditional conditional) {
        this.events = events;
        this.service = service;
        this.feed = feed;
        this.rights = rights;
        this.search = search;
        this.lists = lists;
        this.records = records;
        this.renditions = renditions;
        this.conditional = conditional;
    }

    @GET
    @PermitAll
    @Read
    @Produces({
        APPLICATION_JSON,
        CSV_TYPE,
        NDJSON_TYPE,
        GEOJSON_TYPE,
        JSON_LD_TYPE,
        ICALENDAR_TYPE,
        ATOM_TYPE,
        JSON_FEED_TYPE,
        OPENAGENDA_TYPE
    })
    @Operation(operationId = "listEvents", summary = "List the events, the latest first")
    @APIResponseSchema(EventSummary[].class)
    public Response list(@BeanParam EventFilter filter, @BeanParam ListParams params) {
        return lists.answer(search.matching(filter), params, EventSummary.class, EventSummary::of, renditions);
    }

    @GET
    @Path("/{event}")
    @PermitAll
    @Transactional
    @Produces({APPLICATION_JSON, GEOJSON_TYPE, JSON_LD_TYPE, ICALENDAR_TYPE})
    @Operation(operationId = "getEvent", summary = "Get one event by id or slug")
    @APIResponseSchema(EventDetail.class)
    public Response get(String event) {
        var found = events.get(event);
        return found.wasCalled(event)
                ? conditional.moved(event, found.slug)
                : records.answer(found, found.version, EventDetail::of, renditions);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Problems("EDITION_TAKEN")
    @Operation(operationId = "createEvent", summary = "Add an event, or propose one")
    @APIResponseSchema(value = EventDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewEvent form) {
        var event = service.add(form);
        return conditional.created(event.slug, EventDetail.of(event), event.version);
    }

    @PATCH
    @Path("/{event}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.MODERATOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems({"EDITION_TAKEN", "PUBLICATION_STEP", "EVENT_ARCHIVED"})
    @Operation(operationId = "updateEvent", summary = "Change, publish or withdraw an event by a merge patch")
    @APIResponseSchema(EventDetail.class)
    public Response update(String event, MergePatch<NewEvent> patch) {
        var found = events.getForUpdate(event);
        rights.requireAny(found.centres());
        conditional.requireMatch(found.id, found.version);
        var unused = service.change(found, patch);
        return conditional.changed(EventDetail.of(found), found.version);
    }

    @DELETE
    @Path("/{event}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.PARTNER})
    @Write
    @Operation(operationId = "deleteEvent", summary = "Take away an event and its sessions")
    public void delete(String event) {
        var found = events.getForUpdate(event);
        rights.requireEdit(found.centres());
        if (found.publication.isSeen()) {
            rights.requirePublish(found.centres());
        }
        conditional.requireMatch(found.id, found.version);
        feed.deleted(found);
        events.remove(found);
    }
}

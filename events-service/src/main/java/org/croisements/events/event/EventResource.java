package org.croisements.events.event;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.events.publication.Publication.PUBLISHED;
import static org.croisements.kit.page.Format.ATOM_TYPE;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.GEOJSON_TYPE;
import static org.croisements.kit.page.Format.ICALENDAR_TYPE;
import static org.croisements.kit.page.Format.JSON_FEED_TYPE;
import static org.croisements.kit.page.Format.JSON_LD_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.AUTHENTICATION_REQUIRED;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.event.EventFeed.Standing;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.place.Territories;
import org.croisements.events.publication.EventRights;
import org.croisements.events.series.EventSeriesRepository;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Records;
import org.croisements.kit.page.Rendition;
import org.croisements.kit.security.Caller;
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
    private final EventForms forms;
    private final EventFeed feed;
    private final EventRights rights;
    private final EventSeriesRepository series;
    private final Organisations organisations;
    private final Territories territories;
    private final Lists lists;
    private final Records records;
    private final List<Rendition<Event>> renditions;
    private final Conditional conditional;
    private final Caller caller;
    private final Clock clock;

    EventResource(
            EventRepository events,
            EventForms forms,
            EventFeed feed,
            EventRights rights,
            EventSeriesRepository series,
            Organisations organisations,
            Territories territories,
            Lists lists,
            Records records,
            @All List<Rendition<Event>> renditions,
            Conditional conditional,
            Caller caller,
            Clock clock) {
        this.events = events;
        this.forms = forms;
        this.feed = feed;
        this.rights = rights;
        this.series = series;
        this.organisations = organisations;
        this.territories = territories;
        this.lists = lists;
        this.records = records;
        this.renditions = renditions;
        this.conditional = conditional;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces({
        APPLICATION_JSON,
        CSV_TYPE,
        NDJSON_TYPE,
        GEOJSON_TYPE,
        JSON_LD_TYPE,
        ICALENDAR_TYPE,
        ATOM_TYPE,
        JSON_FEED_TYPE
    })
    @Operation(operationId = "listEvents", summary = "List the events, the latest first")
    @APIResponseSchema(EventSummary[].class)
    public Response list(@BeanParam EventFilter filter, @BeanParam ListParams params) {
        if (caller.isAnonymous() && filter.publication().stream().anyMatch(p -> p != PUBLISHED)) {
            throw AUTHENTICATION_REQUIRED
                    .with("Only callers with a token can ask for what is not published")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var links = EventFilterLinks.of(filter, organisations, series, territories);
        return lists.answer(
                events.matching(filter, links, clock.instant()),
                params,
                EventSummary.class,
                EventSummary::of,
                renditions);
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
    @Operation(operationId = "createEvent", summary = "Add an event, or propose one")
    @APIResponseSchema(value = EventDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewEvent form) {
        var event = new Event(clock.instant());
        take(event, form, null);
        rights.requireCreate(event.centres(), event.owner.id(), event.publication);
        events.save(event);
        return conditional.created(event.slug, feed.added(event), event.version);
    }

    @PATCH
    @Path("/{event}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "updateEvent", summary = "Change, publish or withdraw an event by a merge patch")
    @APIResponseSchema(EventDetail.class)
    public Response update(String event, MergePatch<NewEvent> patch) {
        var found = events.getForUpdate(event);
        var centres = Set.copyOf(found.centres());
        rights.requireAny(centres);
        conditional.requireMatch(found.id, found.version);
        var before = NewEvent.of(found);
        var standing = Standing.of(found);
        var form = patch.applyTo(before);
        requireRights(centres, patch, before, form);
        take(found, form, found);
        var after = NewEvent.of(found);
        if (after.equals(before)) {
            return conditional.changed(EventDetail.of(events.asStored(found)), found.version);
        }
        found.updatedAt = clock.instant();
        events.save(found);
        conditional.note(found.id, before, after, found.version);
        return conditional.changed(feed.changed(found, standing), found.version);
    }

    @DELETE
    @Path("/{event}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.PARTNER})
    @Write
    @Operation(operationId = "deleteEvent", summary = "Take away an event and its sessions")
    public void delete(String event) {
        var found = events.getForUpdate(event);
        rights.requireEdit(found.centres());
        if (found.publication == PUBLISHED) {
            rights.requirePublish(found.centres());
        }
        conditional.requireMatch(found.id, found.version);
        feed.deleted(found);
        events.remove(found);
    }

    /** Whether it is published, and for whom, is for those to decide who may publish; all else for those who may edit. */
    private void requireRights(Set<UUID> centres, MergePatch<NewEvent> patch, NewEvent before, NewEvent after) {
        boolean seenByOthers = before.publication() == PUBLISHED || after.publication() == PUBLISHED;
        if (seenByOthers && (before.publication() != after.publication() || before.audience() != after.audience())) {
            rights.requirePublish(centres);
        }
        boolean editsMore = Arrays.stream(NewEvent.class.getRecordComponents())
                .anyMatch(field -> !field.getName().equals("publication") && patch.touches(field.getName()));
        if (editsMore) {
            rights.requireEdit(centres);
        }
    }

    private void take(Event event, NewEvent form, @org.jspecify.annotations.Nullable Event edited) {
        var links = forms.links(form, edited);
        event.take(form, events.freeSlug(form.slug(), form.title(), event.id), links);
    }
}

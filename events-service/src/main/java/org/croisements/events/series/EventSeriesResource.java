package org.croisements.events.series;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

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
import java.util.UUID;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.publication.EventRights;
import org.croisements.kit.change.Changes;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The series that events are editions of. */
@Path("/api/v1/event-series")
@Tag(name = "Event series", description = "Events that come back under one name")
class EventSeriesResource {

    private static final String TYPE = "series";

    private final EventSeriesRepository series;
    private final EventSeriesListener listener;
    private final Organisations organisations;
    private final Lists lists;
    private final Conditional conditional;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    EventSeriesResource(
            EventSeriesRepository series,
            EventSeriesListener listener,
            Organisations organisations,
            Lists lists,
            Conditional conditional,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.series = series;
        this.listener = listener;
        this.organisations = organisations;
        this.lists = lists;
        this.conditional = conditional;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listEventSeries", summary = "List the series of events, by title")
    @APIResponseSchema(EventSeriesSummary[].class)
    public Response list(@BeanParam EventSeriesFilter filter, @BeanParam ListParams params) {
        var faults = new Faults();
        var organisers = organisations.ids(filter.organiser(), "organiser", faults);
        faults.refuse();
        return lists.answer(
                series.matching(filter, organisers), params, EventSeriesSummary.class, EventSeriesSummary::of);
    }

    @GET
    @Path("/{series}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getEventSeries", summary = "Get one series of events by id or slug")
    @APIResponseSchema(EventSeriesDetail.class)
    public Response get(String series) {
        var found = this.series.get(series);
        return found.formerSlugs.contains(series)
                ? conditional.moved(series, found.slug)
                : conditional.answer(EventSeriesDetail.of(found), found.version);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createEventSeries", summary = "Add a series of events")
    @APIResponseSchema(value = EventSeriesDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewEventSeries form) {
        UUID owner = caller.isNetworkAdmin() ? caller.centre().orElse(null) : caller.ownerOf(null);
        var added = new EventSeries(owner, clock.instant());
        requireMayEdit(added);
        take(added, form);
        series.persistAndFlush(added);
        return conditional.created(added.slug, publish(added), added.version);
    }

    @PATCH
    @Path("/{series}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "updateEventSeries", summary = "Change a series of events by a merge patch")
    @APIResponseSchema(EventSeriesDetail.class)
    public Response update(String series, MergePatch<NewEventSeries> patch) {
        var found = this.series.getForUpdate(series);
        requireMayEdit(found);
        conditional.requireMatch(found.id, found.version);
        var before = NewEventSeries.of(found);
        take(found, patch.applyTo(before));
        var after = NewEventSeries.of(found);
        if (after.equals(before)) {
            return conditional.changed(EventSeriesDetail.of(this.series.asStored(found)), found.version);
        }
        found.updatedAt = clock.instant();
        this.series.flush();
        conditional.note(found.id, before, after, found.version);
        var detail = publish(found);
        if (!found.slug.equals(before.slug()) || !found.title.equals(before.title())) {
            listener.renamed(found);
        }
        return conditional.changed(detail, found.version);
    }

    @DELETE
    @Path("/{series}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Operation(operationId = "deleteEventSeries", summary = "Take away a series of events that has no editions")
    public void delete(String series) {
        var found = this.series.getForUpdate(series);
        requireMayEdit(found);
        conditional.requireMatch(found.id, found.version);
        this.series.remove(found);
        changes.deleted(TYPE, found.id, found.slug, found.version + 1);
    }

    private void requireMayEdit(EventSeries found) {
        boolean may = caller.mayEdit(found.ownerId, EventRights.WRITE)
                || found.organisers.stream().anyMatch(o -> caller.mayEdit(o.id(), EventRights.WRITE));
        if (!may) {
            throw FORBIDDEN.with(
                    "The series belongs to another centre, or the key lacks the scope " + EventRights.WRITE);
        }
    }

    private void take(EventSeries found, NewEventSeries form) {
        var faults = new Faults();
        var organisers = organisations.resolveAll(form.organisers(), "/organisers", faults);
        faults.refuse();
        found.take(form, series.freeSlug(form.slug(), form.title(), found.id), organisers);
    }

    private EventSeriesDetail publish(EventSeries found) {
        var detail = EventSeriesDetail.of(found);
        changes.changed(TYPE, found.id, found.slug, found.version, detail);
        return detail;
    }
}

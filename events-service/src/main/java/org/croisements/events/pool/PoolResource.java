package org.croisements.events.pool;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.events.EventsProblem.POOL_NOT_FOUND;
import static org.croisements.events.EventsProblem.POOL_TAKEN;
import static org.croisements.events.EventsProblem.RECORD_IN_USE;
import static org.croisements.kit.page.Conditional.unstored;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.VERSION_CONFLICT;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.croisements.events.allocation.Pool;
import org.croisements.events.allocation.PoolKind;
import org.croisements.events.batch.Outcome;
import org.croisements.events.batch.SeatCalls;
import org.croisements.events.ledger.Desk;
import org.croisements.events.registration.KnownEvents;
import org.croisements.events.registration.KnownEvents.KnownEvent;
import org.croisements.events.registration.RegistrationRights;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.KeptAnswer;
import org.croisements.kit.write.Keyed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pools of an event's seats, for those who run it. What the event and its sessions announce has its pool by itself. */
@Path("/api/v1/events/{event}/pools")
@Tag(name = "Seats", description = "How many seats an event has, and by which rules they are given away")
class PoolResource {

    private final KnownEvents events;
    private final SeatPoolRepository pools;
    private final RegistrationRights rights;
    private final SeatCalls calls;
    private final Lists lists;
    private final Conditional conditional;
    private final UriInfo uri;

    PoolResource(
            KnownEvents events,
            SeatPoolRepository pools,
            RegistrationRights rights,
            SeatCalls calls,
            Lists lists,
            Conditional conditional,
            UriInfo uri) {
        this.events = events;
        this.pools = pools;
        this.rights = rights;
        this.calls = calls;
        this.lists = lists;
        this.conditional = conditional;
        this.uri = uri;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listPools", summary = "List the pools of an event's seats")
    @APIResponseSchema(PoolDetail[].class)
    public Response list(String event, @BeanParam ListParams params) {
        return unstored(lists.answer(pools.of(known(event).id()), params, PoolDetail.class, PoolDetail::of));
    }

    @GET
    @Path("/{pool}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getPool", summary = "Get one pool of an event's seats by id")
    @APIResponseSchema(PoolDetail.class)
    public Response get(String event, String pool) {
        var found = pools.get(known(event).id(), pool);
        return unstored(conditional.answer(PoolDetail.of(found), found.version));
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Blocking
    @Keyed
    @Produces(APPLICATION_JSON)
    @Problems("POOL_TAKEN")
    @Operation(
            operationId = "createPool",
            summary = "Add a pool of seats to an event",
            description = "Needs an `Idempotency-Key`.")
    @APIResponseSchema(value = PoolDetail.class, responseCode = "201", responseDescription = "Added")
    public Uni<Response> create(String event, NewPool form) {
        var of = known(event);
        form.check();
        String collection = uri.getAbsolutePath() + "/";
        return answer(calls.once(of.id(), "createPool", desk -> {
            boolean isThere = desk.seats().pools().stream().anyMatch(pool -> isSame(desk, pool, form));
            if (isThere) {
                throw POOL_TAKEN.with("The event has such a pool");
            }
            var session = form.session();
            if (session != null && !desk.standing().sessions().containsKey(session)) {
                throw Fault.at("/session", "UNKNOWN_REFERENCE", "the event has no such session")
                        .alone();
            }
            var added = desk.pools().add(form.kind(), session, form.label(), form.overflow(), form.capacity(), null);
            desk.settle();
            return Outcome.created(collection + added.pool().id(), 0, PoolDetail.of(added));
        }));
    }

    private static boolean isSame(Desk desk, Pool pool, NewPool form) {
        return pool.kind() == form.kind()
                && switch (pool.kind()) {
                    case PLACE, ONLINE -> true;
                    case SESSION -> form.session() != null && form.session().equals(pool.session());
                    case QUOTA ->
                        form.label() != null
                                && form.label().equals(desk.pools().stored(pool).label());
                };
    }

    @PATCH
    @Path("/{pool}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Blocking
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "updatePool",
            summary = "Change how many seats a pool has",
            description =
                    "More seats go to those who wait, at once. Fewer than are taken remove nobody; nobody comes in until enough have left.")
    @APIResponseSchema(PoolDetail.class)
    public Uni<Response> update(String event, String pool, MergePatch<NewPool> patch) {
        var of = known(event);
        var found = pools.get(of.id(), pool);
        conditional.requireMatch(found.version);
        var before = NewPool.of(found);
        var after = patch.applyTo(before);
        var resized = new NewPool(before.kind(), before.session(), before.label(), before.overflow(), after.capacity());
        if (!after.equals(resized)) {
            throw Fault.at("", "READ_ONLY", "of a pool only the capacity changes")
                    .alone();
        }
        UUID id = found.id;
        long version = found.version;
        return answer(calls.submit(of.id(), "updatePool", desk -> {
            var present = present(desk, id, version);
            desk.resize(present, after.capacity(), null);
            var stored = desk.pools().stored(present);
            return Outcome.changed(stored.presentVersion(), PoolDetail.of(stored));
        }));
    }

    @DELETE
    @Path("/{pool}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Blocking
    @Operation(operationId = "deletePool", summary = "Take away a pool that nobody has a seat in")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(String event, String pool) {
        var of = known(event);
        var found = pools.get(of.id(), pool);
        conditional.requireMatch(found.version);
        UUID id = found.id;
        long version = found.version;
        return answer(calls.submit(of.id(), "deletePool", desk -> {
            var present = present(desk, id, version);
            boolean isAnnounced = present.kind() == PoolKind.PLACE || present.kind() == PoolKind.SESSION;
            if (desk.pools().isUsed(present)
                    || (isAnnounced && desk.pools().stored(present).announced() != null)) {
                throw RECORD_IN_USE.with("People have seats in that pool or asked for it, or the event announces it");
            }
            desk.pools().remove(present);
            return Outcome.done();
        }));
    }

    private static Pool present(Desk desk, UUID id, long version) {
        var pool = desk.seats().pool(id).orElseThrow(() -> POOL_NOT_FOUND.with("There is no pool %s", id));
        if (desk.pools().stored(pool).presentVersion() != version) {
            throw VERSION_CONFLICT.with("Somebody else has changed the pool; read it again");
        }
        return pool;
    }

    private static Uni<Response> answer(java.util.concurrent.CompletionStage<KeptAnswer> answer) {
        return Uni.createFrom().completionStage(answer).map(KeptAnswer::response);
    }

    private KnownEvent known(String event) {
        var of = events.read(event);
        rights.require(of.centres());
        return of;
    }
}

package org.croisements.network.apikey;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.util.Objects.requireNonNull;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.network.NetworkProblem.API_KEY_REVOKED;
import static org.croisements.network.NetworkProblem.LAST_ADMINISTRATOR_KEY;
import static org.croisements.network.NetworkProblem.TOO_MANY_LIVE_KEYS;

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
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.organisation.OrganisationRepository;
import org.croisements.network.right.GrantedRole;
import org.croisements.network.right.Grantor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The keys that centres and partners act with. A key of another centre doesn't exist for a centre's administrator. */
@Path("/api/v1/api-keys")
@Tag(name = "API keys", description = "Keys for the programs of centres and partners: who has one, what it may do")
@RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN})
class ApiKeyResource {

    /** One in use, and the one that is to replace it. */
    private static final int LIVE_OF_ONE_LABEL = 2;

    private final ApiKeyRepository keys;
    private final OrganisationRepository organisations;
    private final Lists lists;
    private final Conditional conditional;
    private final Caller caller;
    private final Clock clock;

    ApiKeyResource(
            ApiKeyRepository keys,
            OrganisationRepository organisations,
            Lists lists,
            Conditional conditional,
            Caller caller,
            Clock clock) {
        this.keys = keys;
        this.organisations = organisations;
        this.lists = lists;
        this.conditional = conditional;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listApiKeys",
            summary = "List the API keys of the caller's centre, the newest first",
            description = "A network administrator sees the keys of all centres.")
    @APIResponseSchema(ApiKeySummary[].class)
    public Response list(@BeanParam ApiKeyFilter filter, @BeanParam ListParams params) {
        var asked = organisations.familyGiven(filter.centre(), "centre");
        var now = clock.instant();
        return lists.answer(
                keys.matching(filter, asked, caller.administeredCentres(), now),
                params,
                ApiKeySummary.class,
                key -> ApiKeySummary.of(key, now));
    }

    @GET
    @Path("/{key}")
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getApiKey", summary = "Get one API key by id or key id, without its secret")
    @APIResponseSchema(ApiKeyDetail.class)
    public Response get(String key) {
        var found = keys.get(key, caller.administeredCentres());
        return conditional.answer(ApiKeyDetail.of(found, clock.instant()), found.version);
    }

    @POST
    @Write
    @Problems("TOO_MANY_LIVE_KEYS")
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "createApiKey",
            summary = "Make an API key; its secret is answered once",
            description =
                    "Nobody grants a role above their own. A request repeated under its Idempotency-Key answers the"
                            + " same key without the secret, which is kept nowhere.")
    @APIResponseSchema(value = IssuedApiKey.class, responseCode = "201", responseDescription = "Made")
    public Response create(NewApiKey form) {
        var now = clock.instant();
        var grantor = Grantor.of(caller);
        var centre = form.role().isOfNetwork() ? null : centre(form);
        var expiry = expiry(form.expiresAt(), grantor, now);
        grantor.requireMayGrant(form.role(), form.scopes(), centre == null ? null : centre.id(), expiry);
        keys.lock();
        requireRoomFor(form.label(), centre, now);
        var text = KeyText.random();
        return issued(
                new ApiKey(text, form.label(), centre, form.role(), form.scopes(), expiry, caller.id(), now),
                text,
                now);
    }

    @POST
    @Path("/{key}/rotations")
    @Write
    @Problems({"API_KEY_REVOKED", "TOO_MANY_LIVE_KEYS"})
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "rotateApiKey",
            summary = "Make the key that is to follow an API key",
            description =
                    "The new key has the label, role, scopes and centre of the old one. Both are good until the old"
                            + " one ends, at the moment asked for or as it would have anyway. The secret is said as by"
                            + " createApiKey.")
    @APIResponseSchema(value = IssuedApiKey.class, responseCode = "201", responseDescription = "Made")
    public Response rotate(String key, NewRotation form) {
        var found = keys.getForUpdate(key, caller.administeredCentres());
        var now = clock.instant();
        if (!found.isLive(now)) {
            throw API_KEY_REVOKED.with("Only a live key is followed by another");
        }
        var grantor = Grantor.of(caller);
        var expiry = expiry(form.expiresAt(), grantor, now);
        grantor.requireMayGrant(found.role, List.of(), found.centreId().orElse(null), expiry);
        requireRoomFor(found.label, found.centre, now);
        var ends = form.previousExpiresAt();
        if (ends != null) {
            if (!ends.isAfter(now) || ends.isAfter(found.expiresAt)) {
                throw Fault.at(
                                "/previousExpiresAt",
                                "OUT_OF_RANGE",
                                "the old key ends later than now and not later than it would anyway")
                        .alone();
            }
            found.expiresAt = ends.truncatedTo(ChronoUnit.MICROS);
        }
        var text = KeyText.random();
        return issued(found.successor(text, expiry, caller.id(), now), text, now);
    }

    private Response issued(ApiKey key, KeyText text, Instant now) {
        keys.persistAndFlush(key);
        var issued = new IssuedApiKey(ApiKeyDetail.of(key, now), text.text());
        // Its address is its own, also where it follows another.
        return Response.fromResponse(conditional.created(key.keyId, issued, key.version))
                .location(URI.create("/api/v1/api-keys/" + key.keyId))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PATCH
    @Path("/{key}")
    @Write
    @Problems({"API_KEY_REVOKED", "TOO_MANY_LIVE_KEYS"})
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "updateApiKey", summary = "Change the label of an API key by a merge patch")
    @APIResponseSchema(ApiKeyDetail.class)
    public Response update(String key, MergePatch<ApiKeyPatch> patch) {
        var found = keys.getForUpdate(key, caller.administeredCentres());
        conditional.requireMatch(found.version);
        var now = clock.instant();
        String label = patch.applyTo(new ApiKeyPatch(found.label)).label();
        if (!label.equals(found.label)) {
            if (found.revokedAt != null) {
                throw API_KEY_REVOKED.with("A revoked key changes no more");
            }
            requireRoomFor(label, found.centre, now);
            found.label = label;
            keys.flush();
        }
        return conditional.changed(ApiKeyDetail.of(found, now), found.version);
    }

    @DELETE
    @Path("/{key}")
    @Write
    @Unversioned
    @Problems("LAST_ADMINISTRATOR_KEY")
    @Operation(
            operationId = "revokeApiKey",
            summary = "Revoke an API key; it stays listed",
            description = "Needs no If-Match: a key that leaked is revoked in whatever version it is, and for good.")
    public void revoke(String key) {
        var found = keys.getForUpdate(key, caller.administeredCentres());
        var now = clock.instant();
        if (found.revokedAt != null) {
            return;
        }
        if (found.role == GrantedRole.NETWORK_ADMIN && found.isLive(now) && keys.liveAdministrators(now) == 1) {
            throw LAST_ADMINISTRATOR_KEY.with("Make another key for an administrator first, then revoke this one");
        }
        found.revoke(now);
    }

    private Organisation centre(NewApiKey form) {
        var own = caller.centre();
        String asked = form.centre() == null ? own.map(UUID::toString).orElse(null) : form.centre();
        if (asked == null) {
            throw Fault.at("/centre", "REQUIRED", "centre is required: whom the key acts for")
                    .alone();
        }
        return organisations.resolve(asked, "/centre").present();
    }

    private static Instant expiry(@Nullable Instant given, Grantor grantor, Instant now) {
        var latest = ApiKey.latestExpiry(now);
        // What is answered now must equal what PostgreSQL, which keeps microseconds, answers later.
        var asked = (given == null ? requireNonNull(grantor.end(latest)) : given).truncatedTo(ChronoUnit.MICROS);
        if (!asked.isAfter(now) || asked.isAfter(latest)) {
            throw Fault.at("/expiresAt", "OUT_OF_RANGE", "a key ends later than now and at most 12 months from now")
                    .alone();
        }
        return asked;
    }

    private void requireRoomFor(String label, @Nullable Organisation centre, Instant now) {
        if (keys.liveOfLabel(label, centre == null ? null : centre.id(), now) >= LIVE_OF_ONE_LABEL) {
            throw TOO_MANY_LIVE_KEYS.with("Two live keys have the label already; revoke one or take another label");
        }
    }
}

package org.croisements.network.grant;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;
import static org.croisements.kit.problem.CommonProblem.UNKNOWN_REFERENCE;
import static org.croisements.network.NetworkProblem.ROLE_ALREADY_GRANTED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.network.apikey.ApiKey;
import org.croisements.network.apikey.ApiKeyRepository;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.organisation.OrganisationRepository;
import org.croisements.network.person.Person;
import org.croisements.network.person.PersonRepository;
import org.croisements.network.person.Viewer;
import org.croisements.network.right.Grantor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who holds which role. Grants in another centre don't exist for a centre's administrator. */
@Path("/api/v1/role-grants")
@Tag(
        name = "Roles",
        description = "Roles of accounts and API keys, in a centre or in the network: since when, by whom, why")
@RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN})
class RoleGrantResource {

    private final RoleGrantRepository grants;
    private final ApiKeyRepository keys;
    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final Lists lists;
    private final Conditional conditional;
    private final Caller caller;
    private final Clock clock;

    RoleGrantResource(
            RoleGrantRepository grants,
            ApiKeyRepository keys,
            OrganisationRepository organisations,
            PersonRepository people,
            Lists lists,
            Conditional conditional,
            Caller caller,
            Clock clock) {
        this.grants = grants;
        this.keys = keys;
        this.organisations = organisations;
        this.people = people;
        this.lists = lists;
        this.conditional = conditional;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listRoleGrants",
            summary = "List who holds which role in the caller's centre, the latest first",
            description = "A network administrator sees the grants of all centres, and those of the network.")
    @APIResponseSchema(RoleGrantDetail[].class)
    public Response list(@BeanParam RoleGrantFilter filter, @BeanParam ListParams params) {
        var asked = organisations.familyGiven(filter.centre(), "centre");
        var now = clock.instant();
        return lists.answer(
                grants.matching(filter, asked, caller.administeredCentres(), now),
                params,
                RoleGrantDetail.class,
                grant -> RoleGrantDetail.of(grant, now));
    }

    @GET
    @Path("/{grant}")
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getRoleGrant", summary = "Get one role grant")
    @APIResponseSchema(RoleGrantDetail.class)
    public Response get(UUID grant) {
        var found = grants.get(grant, caller.administeredCentres());
        return conditional.answer(RoleGrantDetail.of(found, clock.instant()), found.version);
    }

    @POST
    @Write
    @Problems("ROLE_ALREADY_GRANTED")
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "createRoleGrant",
            summary = "Grant a role to an account or an API key",
            description =
                    "Nobody grants more than they hold: an administrator of a centre what is had in that centre, and"
                            + " for no longer. It counts in every token made from then on.")
    @APIResponseSchema(value = RoleGrantDetail.class, responseCode = "201", responseDescription = "Granted")
    public Response create(NewRoleGrant form) {
        var now = clock.instant();
        var grantor = Grantor.of(caller);
        var centre = form.role().isOfNetwork() ? null : centre(form);
        UUID centreId = centre == null ? null : centre.id();
        var starts = form.startsAt() == null ? now : form.startsAt().truncatedTo(ChronoUnit.MICROS);
        var ends = form.endsAt() == null ? grantor.end(null) : form.endsAt().truncatedTo(ChronoUnit.MICROS);
        if (ends != null && (!ends.isAfter(starts) || !ends.isAfter(now))) {
            throw Fault.at("/endsAt", "OUT_OF_RANGE", "a role ends later than now and than it starts")
                    .alone();
        }
        grantor.requireMayGrant(form.role(), List.of(), centreId, ends);
        var grant = new RoleGrant(form, centre, key(form, centre, now), person(form), starts, ends, caller.id(), now);
        grants.lock();
        if (grants.isHeld(grant, now)) {
            throw ROLE_ALREADY_GRANTED.with("The holder has that role there already; withdraw it first");
        }
        grants.persistAndFlush(grant);
        return conditional.created(grant.id.toString(), RoleGrantDetail.of(grant, now), grant.version);
    }

    @POST
    @Path("/{grant}/withdrawal")
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "withdrawRoleGrant",
            summary = "Take a role back; it stays listed",
            description =
                    "Tokens live for a minute, so the role is gone everywhere a minute later. Taking back what was"
                            + " taken back changes nothing.")
    @APIResponseSchema(RoleGrantDetail.class)
    public Response withdraw(UUID grant, Withdrawal form) {
        var found = grants.getForUpdate(grant, caller.administeredCentres());
        var now = clock.instant();
        if (found.withdrawnAt == null) {
            found.withdraw(form.reason(), caller.id(), now);
            grants.flush();
        }
        return conditional.changed(RoleGrantDetail.of(found, now), found.version);
    }

    private Organisation centre(NewRoleGrant form) {
        String asked =
                form.centre() == null ? caller.centre().map(UUID::toString).orElse(null) : form.centre();
        if (asked == null) {
            throw Fault.at("/centre", "REQUIRED", "centre is required: where the role is had")
                    .alone();
        }
        return organisations.resolve(asked, "/centre").present();
    }

    /** The key that is to hold the role: one of the centre that the role is had in. */
    private @Nullable ApiKey key(NewRoleGrant form, @Nullable Organisation centre, Instant now) {
        if (form.apiKey() == null) {
            return null;
        }
        var family = centre == null
                ? null
                : organisations.family(centre).stream().map(Organisation::id).toList();
        return keys.findLive(form.apiKey(), family, now)
                .orElseThrow(() -> Fault.at(
                                "/apiKey",
                                UNKNOWN_REFERENCE.name(),
                                "there is no such live key of the centre the role is for")
                        .alone());
    }

    /** Who the holder is: somebody whose entry the caller keeps, so that nobody is given another centre's to edit. */
    private @Nullable Person person(NewRoleGrant form) {
        var person = people.resolveGiven(form.person(), "/person");
        if (person != null && !Viewer.of(caller).keeps(person)) {
            throw FORBIDDEN.with("The entry belongs to another centre, whose administrators grant roles with it");
        }
        return person;
    }
}

package org.croisements.network.membership;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.network.NetworkProblem.MEMBERSHIP_OVERLAP;

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
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.network.Views;
import org.croisements.network.network.Network;
import org.croisements.network.network.NetworkRepository;
import org.croisements.network.organisation.OrganisationRepository;
import org.croisements.network.person.Person;
import org.croisements.network.person.PersonFeed;
import org.croisements.network.person.PersonRepository;
import org.croisements.network.person.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who belongs to a network and when. Who leads it says so: see {@link OwnClub#isLedByCaller}. */
@Path("/api/v1/networks/{network}/memberships")
@Tag(name = "Memberships", description = "Who belongs or belonged to a network, when and in which role")
class MembershipResource {

    private final MembershipRepository memberships;
    private final MembershipFeed feed;
    private final OwnClub ownClub;
    private final NetworkRepository networks;
    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final PersonFeed personFeed;
    private final Lists lists;
    private final Conditional conditional;
    private final Views views;
    private final Caller caller;
    private final Clock clock;

    MembershipResource(
            MembershipRepository memberships,
            MembershipFeed feed,
            OwnClub ownClub,
            NetworkRepository networks,
            OrganisationRepository organisations,
            PersonRepository people,
            PersonFeed personFeed,
            Lists lists,
            Conditional conditional,
            Views views,
            Caller caller,
            Clock clock) {
        this.memberships = memberships;
        this.feed = feed;
        this.ownClub = ownClub;
        this.networks = networks;
        this.organisations = organisations;
        this.people = people;
        this.personFeed = personFeed;
        this.lists = lists;
        this.conditional = conditional;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listMemberships",
            summary = "List who belongs or belonged to a network, the earliest first",
            description = "People who do not show their mandates to the caller are not there; the network's counts"
                    + " have them.")
    @APIResponseSchema(MembershipDetail[].class)
    public Response list(String network, @BeanParam MembershipFilter filter, @BeanParam ListParams params) {
        var of = networks.get(network);
        if (of.wasCalled(network)) {
            return conditional.moved(network, of.slug());
        }
        var members = organisations.familyGiven(filter.organisation(), "organisation");
        var except = organisations.familyGiven(filter.except(), "except");
        var person = people.idGiven(filter.person(), "person");
        return unstored(lists.answer(
                memberships.matching(of, filter, members, except, person, Viewer.of(caller)),
                params,
                MembershipDetail.class,
                MembershipDetail::of));
    }

    @GET
    @Path("/{membership}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getMembership", summary = "Get one membership of a network by id")
    @APIResponseSchema(MembershipDetail.class)
    public Response get(String network, String membership) {
        var of = networks.get(network);
        if (of.wasCalled(network)) {
            return conditional.moved(network, of.slug());
        }
        var found = memberships.get(of, membership, Viewer.of(caller));
        var detail = MembershipDetail.of(found);
        return ownClub.isLedByCaller(of)
                ? unstored(conditional.answer(detail, found.version))
                : unstored(conditional.answer(views.bytes(detail), APPLICATION_JSON));
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Problems("MEMBERSHIP_OVERLAP")
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createMembership", summary = "Enter that an organisation or a person is a member")
    @APIResponseSchema(value = MembershipDetail.class, responseCode = "201", responseDescription = "Entered")
    public Response create(String network, NewMembership form) {
        var of = locked(network);
        var organisation = organisations.resolveGiven(form.organisation(), "/organisation");
        var person = locked(people.resolveGiven(form.person(), "/person"));
        var membership = new Membership(of, organisation, person, clock.instant());
        take(membership, form);
        memberships.persist(membership);
        flush(membership);
        publish(membership);
        return unstored(
                conditional.created(membership.id.toString(), MembershipDetail.of(membership), membership.version));
    }

    @PATCH
    @Path("/{membership}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Problems("MEMBERSHIP_OVERLAP")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "updateMembership", summary = "Change a membership by a merge patch; the member stays")
    @APIResponseSchema(MembershipDetail.class)
    public Response update(String network, String membership, MergePatch<NewMembership> patch) {
        var found = forUpdate(network, membership);
        conditional.requireMatch(found.id, found.version);
        var before = NewMembership.of(found);
        var form = patch.applyTo(before);
        requireSameMember(found, form);
        take(found, form);
        var after = NewMembership.of(found);
        if (after.equals(before)) {
            memberships.asStored(found);
        } else {
            flush(found);
            conditional.note(found.id, before, after, found.version);
            publish(found);
        }
        return unstored(conditional.changed(MembershipDetail.of(found), found.version));
    }

    @DELETE
    @Path("/{membership}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Operation(
            operationId = "deleteMembership",
            summary = "Take a membership out that was entered by mistake",
            description = "Who leaves a network stays in its history: patch `to` instead.")
    public void delete(String network, String membership) {
        var found = forUpdate(network, membership);
        conditional.requireMatch(found.version);
        feed.tellDeleted(found);
        memberships.delete(found);
        memberships.flush();
        if (found.person != null) {
            personFeed.showsOthersAnew(found.person);
        }
    }

    /** The person is locked before the membership, as by everything that writes to both. */
    private Membership forUpdate(String network, String membership) {
        var found = memberships.get(locked(network), membership, Viewer.of(caller));
        locked(found.person);
        memberships.lock(found);
        return found;
    }

    /** One writer at a time: two whose terms overlap would else wait for each other until the database ends one. */
    private Network locked(String network) {
        var found = networks.getForUpdate(network);
        ownClub.requireLedByCaller(found);
        return found;
    }

    private @Nullable Person locked(@Nullable Person person) {
        return person == null ? null : people.getForUpdate(person.id().toString());
    }

    private void take(Membership membership, NewMembership form) {
        membership.take(form, organisations.resolveGiven(form.onBehalfOf(), "/onBehalfOf"), clock.instant());
        var founded = membership.network.foundedOn();
        if (founded != null && membership.term.endsBefore(founded)) {
            throw Fault.at("/to", "OUT_OF_RANGE", "the network was founded later, in " + founded)
                    .alone();
        }
    }

    private void requireSameMember(Membership membership, NewMembership form) {
        var organisation = organisations.resolveGiven(form.organisation(), "/organisation");
        var person = people.resolveGiven(form.person(), "/person");
        var before = NewMembership.of(membership);
        boolean same = organisation == null
                ? person != null && person.id().toString().equals(before.person())
                : organisation.id().toString().equals(before.organisation());
        if (!same) {
            throw Fault.at(
                            person == null ? "/organisation" : "/person",
                            "INVALID_VALUE",
                            "a membership keeps its member; enter another one")
                    .alone();
        }
    }

    /** Writes to the database, which refuses a member who is one twice at a time; the problem names the other term. */
    private void flush(Membership membership) {
        if (!memberships.flushes()) {
            String detail = memberships
                    .overlapping(membership)
                    .map(other -> "%s is a member already %s (membership %s)"
                            .formatted(other.memberName(), other.term.inWords(), other.id))
                    .orElse("The member is one already at that time");
            throw new ProblemException(
                    MEMBERSHIP_OVERLAP, detail, List.of(Fault.at("/from", MEMBERSHIP_OVERLAP.name(), detail)));
        }
    }

    private void publish(Membership membership) {
        feed.tell(membership);
        if (membership.person != null) {
            personFeed.showsOthersAnew(membership.person);
        }
        memberships.flush();
    }
}

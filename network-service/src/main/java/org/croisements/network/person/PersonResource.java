package org.croisements.network.person;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;
import static org.croisements.network.NetworkProblem.PERSON_NOT_FOUND;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
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
import java.util.ArrayList;
import org.croisements.kit.change.Changes;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.network.network.NetworkRenamed;
import org.croisements.network.network.NetworkRepository;
import org.croisements.network.organisation.OrganisationRenamed;
import org.croisements.network.organisation.OrganisationRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people of the directory. For callers from outside the network only those are there whose entry is public. */
@Path("/api/v1/people")
@Tag(name = "People", description = "People by the functions and mandates that are public")
class PersonResource {

    private static final String TYPE = "person";
    private static final String SCOPE = "network:write";

    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final NetworkRepository networks;
    private final Lists lists;
    private final Conditional conditional;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    PersonResource(
            PersonRepository people,
            OrganisationRepository organisations,
            NetworkRepository networks,
            Lists lists,
            Conditional conditional,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.networks = networks;
        this.lists = lists;
        this.conditional = conditional;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listPeople", summary = "List the people of the directory, by family name")
    @APIResponseSchema(PersonDetail[].class)
    public Response list(@BeanParam PersonFilter filter, @BeanParam ListParams params) {
        var organisation = organisations.resolveGiven(filter.organisation(), "organisation");
        var network = networks.resolveGiven(filter.network(), "network");
        boolean all = caller.readsShared(SCOPE);
        var answer = lists.answer(
                people.matching(filter, organisation, network, all), params, PersonDetail.class, PersonDetail::of);
        return all ? unstored(answer) : answer;
    }

    @GET
    @Path("/{person}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getPerson", summary = "Get one person by id or slug")
    @APIResponseSchema(PersonDetail.class)
    public Response get(String person) {
        var found = visible(people.get(person), person);
        var answer = found.formerSlugs.contains(person)
                ? conditional.moved(person, found.slug)
                : conditional.answer(PersonDetail.of(found), found.version);
        return found.isPublic() ? answer : unstored(answer);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createPerson", summary = "Add a person to the directory")
    @APIResponseSchema(value = PersonDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewPerson form) {
        var person = new Person(caller.isNetworkAdmin() ? null : caller.ownerOf(null), clock.instant());
        requireMayEdit(person);
        take(person, form);
        people.persistAndFlush(person);
        return conditional.created(person.slug, publish(person, false), person.version);
    }

    @PATCH
    @Path("/{person}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "updatePerson", summary = "Change a person's entry by a merge patch")
    @APIResponseSchema(PersonDetail.class)
    public Response update(String person, MergePatch<NewPerson> patch) {
        var found = visible(people.getForUpdate(person), person);
        requireMayEdit(found);
        conditional.requireMatch(found.version);
        var before = NewPerson.of(found);
        boolean wasPublic = found.isPublic();
        take(found, patch.applyTo(before));
        if (NewPerson.of(found).equals(before)) {
            return conditional.changed(PersonDetail.of(people.asStored(found)), found.version);
        }
        people.flush();
        return conditional.changed(publish(found, wasPublic), found.version);
    }

    @DELETE
    @Path("/{person}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Operation(operationId = "deletePerson", summary = "Take a person out of the directory")
    public void delete(String person) {
        var found = visible(people.getForUpdate(person), person);
        requireMayEdit(found);
        conditional.requireMatch(found.version);
        people.delete(found);
        if (found.isPublic()) {
            changes.deleted(TYPE, found.id, found.slug, found.version + 1);
        }
    }

    /** The person, unless the entry is not for this caller, who then learns nothing of it. */
    private Person visible(Person person, String asked) {
        if (!person.isPublic() && !caller.readsShared(SCOPE)) {
            throw PERSON_NOT_FOUND.with("There is no person %s", asked);
        }
        return person;
    }

    /** What is not for everybody is kept by no cache. */
    private static Response unstored(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void requireMayEdit(Person person) {
        if (!caller.mayEdit(person.ownerId, SCOPE)) {
            throw FORBIDDEN.with("The entry belongs to another centre");
        }
    }

    private void take(Person person, NewPerson form) {
        String slug = people.freeSlug(form.slug(), form.givenName() + " " + form.familyName(), person.id);
        var affiliations = new ArrayList<Affiliation>();
        for (var affiliation : form.affiliations()) {
            String where = "/affiliations/" + affiliations.size() + "/organisation";
            affiliations.add(new Affiliation(organisations.resolve(affiliation.organisation(), where), affiliation));
        }
        var mandates = new ArrayList<Mandate>();
        for (var mandate : form.mandates()) {
            String where = "/mandates/" + mandates.size() + "/network";
            mandates.add(new Mandate(networks.resolve(mandate.network(), where), mandate));
        }
        TermRules.check(affiliations, mandates);
        person.take(form, slug, affiliations, mandates, clock.instant());
    }

    void republishAffiliated(@Observes OrganisationRenamed renamed) {
        people.affiliatedTo(renamed.organisation()).forEach(this::republish);
    }

    void republishMandated(@Observes NetworkRenamed renamed) {
        people.mandatedBy(renamed.network()).forEach(this::republish);
    }

    private void republish(Person person) {
        people.touch(person);
        publish(person, person.isPublic());
    }

    /** Tells the feed, which is public, what everybody may know: the entry, or that it is no longer for everybody. */
    private PersonDetail publish(Person person, boolean wasPublic) {
        var detail = PersonDetail.of(person);
        if (person.isPublic()) {
            changes.changed(TYPE, person.id, person.slug, person.version, detail);
        } else if (wasPublic) {
            changes.hidden(TYPE, person.id, person.slug, person.version);
        }
        return detail;
    }
}

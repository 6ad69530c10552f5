package org.croisements.network.person;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.page.Format.VCARD_TYPE;
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
import java.util.ArrayList;
import java.util.List;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Records;
import org.croisements.kit.page.Rendition;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.network.Views;
import org.croisements.network.network.NetworkRepository;
import org.croisements.network.organisation.OrganisationRepository;
import org.croisements.network.profile.Affiliation;
import org.croisements.network.profile.AffiliationRules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The people of the directory, each as far as they agreed to be shown to whoever asks. Nothing that is answered here is
 * kept by a cache, so that what a person withdraws is gone with the next answer, whoever gives it.
 */
@Path("/api/v1/people")
@Tag(name = "People", description = "People, as far as they agreed to be shown to the caller")
class PersonResource {

    private static final String CONSENTS = "A person shows each field to the audiences that they agreed to: everybody, "
            + "the network, the centre that keeps the entry. Whom the caller may not see is not there; what the caller "
            + "may not see looks like what there is not, also to filters and totals.";

    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final NetworkRepository networks;
    private final PersonFeed feed;
    private final PersonErasure erasure;
    private final PersonSlugs slugs;
    private final Lists lists;
    private final Records records;
    private final Conditional conditional;
    private final Views views;
    private final Caller caller;
    private final Clock clock;

    PersonResource(
            PersonRepository people,
            OrganisationRepository organisations,
            NetworkRepository networks,
            PersonFeed feed,
            PersonErasure erasure,
            PersonSlugs slugs,
            Lists lists,
            Records records,
            Conditional conditional,
            Views views,
            Caller caller,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.networks = networks;
        this.feed = feed;
        this.erasure = erasure;
        this.slugs = slugs;
        this.lists = lists;
        this.records = records;
        this.conditional = conditional;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE, VCARD_TYPE})
    @Operation(
            operationId = "listPeople",
            summary = "List the people of the directory, by family name",
            description = CONSENTS)
    @APIResponseSchema(PersonDetail[].class)
    public Response list(@BeanParam PersonFilter filter, @BeanParam ListParams params) {
        var family = organisations.familyGiven(filter.organisation(), "organisation");
        var network = networks.idGiven(filter.network(), "network");
        var viewer = Viewer.of(caller);
        return unstored(lists.answer(
                people.matching(filter, family, network, viewer),
                params,
                PersonDetail.class,
                person -> PersonDetail.of(person, viewer),
                List.of(card(viewer))));
    }

    @GET
    @Path("/{person}")
    @PermitAll
    @Transactional
    @Produces({APPLICATION_JSON, VCARD_TYPE})
    @Operation(operationId = "getPerson", summary = "Get one person by id or slug", description = CONSENTS)
    @APIResponseSchema(PersonDetail.class)
    public Response get(String person) {
        var found = people.get(person);
        if (found.formerSlugs.contains(person)) {
            return unstored(conditional.moved(person, found.slug));
        }
        var viewer = Viewer.of(caller);
        // The version tells of every change, so only who sees all of the entry learns it.
        return unstored(
                viewer.edits(found)
                        ? records.answer(found, found.version, p -> PersonDetail.of(p, viewer), List.of(card(viewer)))
                        : records.answerSeen(
                                found, p -> views.bytes(PersonDetail.of(p, viewer)), List.of(card(viewer))));
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "createPerson",
            summary = "Add a person to the directory",
            description = "Only those who keep the entry see it until the person's consent is recorded.")
    @APIResponseSchema(value = PersonDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewPerson form) {
        var person = new Person(caller.isNetworkAdmin() ? null : caller.ownerOf(null), clock.instant());
        requireKept(person);
        take(person, form);
        people.persistAndFlush(person);
        return unstored(conditional.created(person.slug, detail(person), person.version));
    }

    @PATCH
    @Path("/{person}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "updatePerson",
            summary = "Change a person's entry by a merge patch",
            description = "Who keeps the entry does, and the person, whose role was granted with their entry.")
    @APIResponseSchema(PersonDetail.class)
    public Response update(String person, MergePatch<NewPerson> patch) {
        var found = people.getForUpdate(person);
        if (!Viewer.of(caller).isSelf(found)) {
            requireKept(found);
        }
        conditional.requireMatch(found.id, found.version);
        var before = NewPerson.of(found);
        take(found, patch.applyTo(before));
        var after = NewPerson.of(found);
        if (after.equals(before)) {
            people.asStored(found);
        } else {
            feed.tell(found);
            people.flush();
            conditional.note(found.id, before, after, found.version);
        }
        return unstored(conditional.changed(detail(found), found.version));
    }

    @DELETE
    @Path("/{person}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Operation(
            operationId = "deletePerson",
            summary = "Take a person out of the directory",
            description = "Nothing that was known of the person is kept; counts of members stay as they are.")
    public void delete(String person) {
        var found = people.getForUpdate(person);
        requireKept(found);
        conditional.requireMatch(found.version);
        erasure.erase(found);
    }

    private void requireKept(Person person) {
        if (!Viewer.of(caller).keeps(person)) {
            throw FORBIDDEN.with("The entry belongs to another centre");
        }
    }

    private void take(Person person, NewPerson form) {
        String slug = slugs.of(form, person, caller.isNetworkAdmin());
        var affiliations = new ArrayList<Affiliation>();
        for (var affiliation : form.affiliations()) {
            String where = "/affiliations/" + affiliations.size() + "/organisation";
            affiliations.add(new Affiliation(organisations.resolve(affiliation.organisation(), where), affiliation));
        }
        AffiliationRules.check(affiliations);
        person.take(form, slug, affiliations, clock.instant());
    }

    private static Rendition<Person> card(Viewer viewer) {
        return Rendition.of(Format.VCARD, person -> PersonCard.of(PersonDetail.of(person, viewer)));
    }

    private PersonDetail detail(Person person) {
        return PersonDetail.of(person, Viewer.of(caller));
    }
}

package org.croisements.network.consent;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.network.person.Person;
import org.croisements.network.person.PersonFeed;
import org.croisements.network.person.PersonRepository;
import org.croisements.network.person.Viewer;
import org.croisements.network.profile.Audience;
import org.croisements.network.profile.PersonField;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person agreed to, for the person and those who keep their entry. A consent is never changed: it ends, and another begins. */
@Path("/api/v1/people/{person}/consents")
@Tag(name = "Consents", description = "What people agreed to show of themselves and to whom, with its proof")
@RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.PARTNER})
class ConsentResource {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final ConsentRepository consents;
    private final PersonRepository people;
    private final PersonFeed feed;
    private final Lists lists;
    private final Conditional conditional;
    private final Caller caller;
    private final Clock clock;

    ConsentResource(
            ConsentRepository consents,
            PersonRepository people,
            PersonFeed feed,
            Lists lists,
            Conditional conditional,
            Caller caller,
            Clock clock) {
        this.consents = consents;
        this.people = people;
        this.feed = feed;
        this.lists = lists;
        this.conditional = conditional;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listConsents", summary = "List what a person agreed to, the latest first")
    @APIResponseSchema(ConsentDetail[].class)
    public Response list(String person, @BeanParam ConsentFilter filter, @BeanParam ListParams params) {
        var of = edited(people.get(person));
        return unstored(lists.answer(consents.matching(of, filter), params, ConsentDetail.class, ConsentDetail::of));
    }

    @GET
    @Path("/{consent}")
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getConsent", summary = "Get one consent of a person by id")
    @APIResponseSchema(ConsentDetail.class)
    public Response get(String person, String consent) {
        var found = consents.get(edited(people.get(person)), consent);
        return unstored(conditional.answer(ConsentDetail.of(found), found.version));
    }

    @POST
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "recordConsent", summary = "Record what a person agrees to show, with its proof")
    @APIResponseSchema(value = ConsentDetail.class, responseCode = "201", responseDescription = "Recorded")
    public Response create(String person, NewConsent form) {
        var of = edited(people.getForUpdate(person));
        requireNotInFuture(form.givenOn().earliest(), "/givenOn");
        var consent = new Consent(of, form, caller.id(), clock.instant());
        consents.persistAndFlush(consent);
        show(of);
        return unstored(conditional.created(consent.id.toString(), ConsentDetail.of(consent), consent.version));
    }

    @POST
    @Path("/{consent}/withdrawal")
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "withdrawConsent",
            summary = "Record that a person takes a consent back",
            description = "From the next answer on, nothing shows what no other consent allows. A consent taken back"
                    + " already stays as it ended.")
    @APIResponseSchema(value = ConsentDetail.class, responseCode = "200")
    public Response withdraw(String person, String consent, NewWithdrawal form) {
        var of = edited(people.getForUpdate(person));
        var found = consents.get(of, consent);
        if (found.holds()) {
            var on = form.withdrawnOn() == null ? today() : form.withdrawnOn();
            requireNotInFuture(on, "/withdrawnOn");
            if (on.isBefore(found.givenDay)) {
                throw Fault.at("/withdrawnOn", "OUT_OF_RANGE", "the consent was given later, on " + found.givenOn)
                        .alone();
            }
            found.withdraw(form, on, caller.id(), clock.instant());
            consents.flush();
            show(of);
        }
        return unstored(conditional.changed(ConsentDetail.of(found), found.version));
    }

    /** Lets each audience see what the consents that hold now allow. */
    private void show(Person person) {
        var holding = consents.holding(person);
        var shown = EnumSet.noneOf(PersonField.class);
        for (Audience audience : Audience.values()) {
            holding.stream().filter(c -> c.audience == audience).forEach(c -> shown.addAll(c.fields()));
            person.show(audience, shown);
        }
        feed.tell(person);
        people.flush();
    }

    private Person edited(Person person) {
        if (!Viewer.of(caller).edits(person)) {
            throw FORBIDDEN.with("The entry belongs to another centre");
        }
        return person;
    }

    private void requireNotInFuture(LocalDate day, String pointer) {
        // A day of grace: it is tomorrow already in a part of the network.
        if (day.isAfter(today().plusDays(1))) {
            throw Fault.at(pointer, "OUT_OF_RANGE", "must not lie in the future")
                    .alone();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }
}

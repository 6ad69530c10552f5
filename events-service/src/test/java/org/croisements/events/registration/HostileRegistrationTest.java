package org.croisements.events.registration;

import static org.croisements.events.Calls.patch;
import static org.croisements.events.registration.Registrations.ALL;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.REQUESTS;
import static org.croisements.events.registration.Registrations.body;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.person;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.croisements.events.Calls;
import org.croisements.events.Links;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.HostileInputs;
import org.croisements.testkit.HostileInputs.Case;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that takes a body of what surrounds a registration, and bodies that none may take. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class HostileRegistrationTest {

    private static final String POOLS = FORUM + "/pools";
    private static final String DELEGATIONS = FORUM + "/delegations";
    private static final String ERASED = "{\"email\": \"a@example.org\", \"reason\": \"REQUEST\"}";
    private static final String ADMITTED = "{\"nonce\": \"nonce-12345\", \"direction\": \"ENTRY\", \"code\": \"x\"}";
    private static String registration = "";
    private static String attended = "";
    private static String quota = "";
    private static String delegation = "";

    @BeforeEach
    void addOneOfEach() {
        if (!registration.isEmpty()) {
            return;
        }
        forum(10);
        registration = registered("anna", "CONFIRMED");
        quota = made(host(), POOLS, quota("Bonne"));
        delegation = made(host(), DELEGATIONS, "{\"seats\": 2, \"partial\": false, \"members\": []}");
        send(host(), delegation + "/steps", "{\"step\": \"SUBMIT\"}").statusCode(200);
        attended = registered("zoe", "CONFIRMED");
        Registrations.run("update registration set state = 'ATTENDED' where id = '" + attended + "'");
        patch(host(), FORUM + "/questionnaire", "{\"questions\": []}").statusCode(200);
    }

    static Stream<Case> toPools() {
        return HostileInputs.ofPrivate(
                POOLS, quota("Autre"), "label", HostileRegistrationTest::host, () -> quota, "POOL_NOT_FOUND")
                .stream();
    }

    static Stream<Case> whereSomebodyIsPosted() {
        String anybody = body("bruno");
        return Stream.of(
                        HostileInputs.posted(ALL, anybody, "person/familyName", HostileRegistrationTest::host),
                        HostileInputs.posted(REQUESTS, anybody, "person/givenName", Api::anonymous),
                        HostileInputs.posted(ALL + "/trial", anybody, "person/email", HostileRegistrationTest::host)
                                .stream()
                                .filter(each -> !each.name().contains("Idempotency-Key"))
                                .toList(),
                        HostileInputs.posted(
                                FORUM + "/walk-ins", anybody, "person/email", HostileRegistrationTest::host))
                .flatMap(List::stream);
    }

    static Stream<Case> onTheDayAndAfterwards() {
        return Stream.of(
                        HostileInputs.posted(FORUM + "/check-ins", ADMITTED, "nonce", HostileRegistrationTest::host),
                        HostileInputs.posted(
                                "/api/v1/attendee-erasures", ERASED, "email", HostileRegistrationTest::host),
                        HostileInputs.posted(
                                "/api/v1/attendee-exports",
                                "{\"email\": \"a@example.org\"}",
                                "email",
                                HostileRegistrationTest::host),
                        HostileInputs.posted(
                                        "/api/v1/certificates/checks",
                                        "{\"code\": \"AZfA3gAAcACAAAAAAAAAAQECAwQFBgcICQoLDA\", \"givenName\": \"Anna\", \"familyName\": \"Le Goff\"}",
                                        "familyName",
                                        Api::anonymous)
                                .stream()
                                .filter(HostileRegistrationTest::isOfTheBody)
                                .toList())
                .flatMap(List::stream);
    }

    /** Where nothing is written and nobody has to say who they are, no key and no token is read. */
    private static boolean isOfTheBody(Case hostile) {
        return !hostile.name().contains("Idempotency-Key") && !hostile.name().contains("token");
    }

    static Stream<Case> toDelegations() {
        return HostileInputs.posted(
                        DELEGATIONS,
                        "{\"lead\": \"reso-villes\", \"seats\": 2, \"partial\": false, \"members\": []}",
                        "lead",
                        HostileRegistrationTest::host)
                .stream()
                .filter(each -> !each.name().equals("body: lead: null"));
    }

    static Stream<Case> toRecordsThatArePatched() {
        return Stream.of(
                        HostileInputs.patched(() -> delegation, HostileRegistrationTest::host),
                        HostileInputs.patched(() -> FORUM + "/registration-rules", HostileRegistrationTest::host),
                        HostileInputs.patched(() -> FORUM + "/questionnaire", HostileRegistrationTest::host),
                        HostileInputs.patched(() -> "/api/v1/attendee-retention", Calls::admin),
                        HostileInputs.patched(() -> Links.OWN + "/answers", HostileRegistrationTest::holder),
                        HostileInputs.patched(() -> Links.OWN + "/access-needs", HostileRegistrationTest::holder),
                        HostileInputs.patched(() -> Links.OWN + "/feedback", HostileRegistrationTest::attendee))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource({
        "toPools",
        "whereSomebodyIsPosted",
        "onTheDayAndAfterwards",
        "toDelegations",
        "toRecordsThatArePatched"
    })
    void whatCannotBeTakenIsRefusedByTheRightProblem(Case hostile) {
        hostile.check();
    }

    /** The same where the address of what is posted to has an id, which is there only once a test has begun. */
    @ParameterizedTest
    @MethodSource("placesOfSteps")
    void noStepIsTakenThatIsNone(Place place) {
        HostileInputs.posted(place.path(), place.body(), place.text(), place.by()).stream()
                .filter(each -> !place.name().equals("own") || !each.name().contains("token"))
                .forEach(Case::check);
    }

    private record Place(String name, String body, String text) {

        String path() {
            return switch (name) {
                case "registration" -> ALL + "/" + registration + "/steps";
                case "delegation" -> delegation + "/steps";
                case "people" -> delegation + "/people";
                default -> Links.OWN + "/" + registration + "/steps";
            };
        }

        Supplier<RequestSpecification> by() {
            return name.equals("own") ? HostileRegistrationTest::holder : HostileRegistrationTest::host;
        }
    }

    static Stream<Place> placesOfSteps() {
        return Stream.of(
                new Place("registration", "{\"step\": \"CANCEL\"}", "step"),
                new Place("registration", "{\"step\": \"TRANSFER\", \"person\": " + person("b") + "}", "person/email"),
                new Place("own", "{\"step\": \"CANCEL\"}", "step"),
                new Place("delegation", "{\"step\": \"CANCEL\"}", "step"),
                new Place("people", "{\"sessions\": [], \"person\": " + person("b") + "}", "person/email"));
    }

    private static RequestSpecification host() {
        return Api.as(Role.CENTRE_ADMIN, RESO_VILLES);
    }

    private static RequestSpecification holder() {
        return Links.holder(UUID.fromString(registration));
    }

    private static RequestSpecification attendee() {
        return Links.holder(UUID.fromString(attended));
    }

    private static String quota(String label) {
        return "{\"label\": \"%s\", \"kind\": \"QUOTA\", \"overflow\": \"WAIT\", \"capacity\": 2}".formatted(label);
    }

    private static String made(RequestSpecification by, String path, String body) {
        return send(by, path, body).statusCode(201).extract().header("Location");
    }
}

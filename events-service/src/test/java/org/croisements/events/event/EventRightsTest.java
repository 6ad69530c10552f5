package org.croisements.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.CHANGES;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.draft;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Calls.session;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.ORIV;
import static org.croisements.testkit.Directory.RESO_VILLES;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.croisements.events.Calls;
import org.croisements.events.document.DocumentRightsTest;
import org.croisements.events.own.AttendeeRightsTest;
import org.croisements.events.registration.RegistrationRightsTest;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation by every caller. The events belong to RésO Villes; CNER co-organises them, ORIV pays for them. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventRightsTest {

    private static final String[] WRITE = {"events:write"};
    private static final String[] PUBLISH = {"events:publish"};
    private static final String[] BOTH = {"events:write", "events:publish"};

    /** In the order of the matrix's columns. */
    private static final List<Supplier<RequestSpecification>> CALLERS = List.of(
            Api::anonymous,
            () -> Api.as(Role.MEMBER, RESO_VILLES),
            () -> Api.as(Role.EDITOR, RESO_VILLES),
            () -> Api.as(Role.CENTRE_ADMIN, RESO_VILLES),
            () -> Api.as(Role.EDITOR, IREV),
            () -> Api.as(Role.CENTRE_ADMIN, IREV),
            () -> Api.as(Role.EDITOR, CNER),
            () -> Api.as(Role.CENTRE_ADMIN, CNER),
            () -> Api.as(Role.CENTRE_ADMIN, ORIV),
            () -> Api.as(Role.NETWORK_ADMIN, IREV),
            () -> Api.as(Role.PARTNER, RESO_VILLES),
            () -> Api.as(Role.PARTNER, RESO_VILLES, WRITE),
            () -> Api.as(Role.PARTNER, RESO_VILLES, PUBLISH),
            () -> Api.as(Role.PARTNER, RESO_VILLES, BOTH),
            () -> Api.as(Role.PARTNER, IREV, BOTH),
            () -> Api.as(Role.READER, RESO_VILLES),
            () -> Api.anonymous().auth().oauth2(Issuer.tokenOfCentre(Role.MODERATOR, null)));

    private static final String ORGANISED = """
            "owner": "reso-villes", "organisers": [{"organisation": "reso-villes", "role": "LEAD"},
            {"organisation": "cner", "role": "CO_ORGANISER"}, {"organisation": "oriv", "role": "FUNDER"}]""";

    private static final String INVITATIONS = "/api/v1/invitations";
    private static final String BATCHES = "/invitation-batches";
    private static final String ORIV_ALONE = "{\"organisations\": [\"oriv\"]}";
    private static final String WITHDRAWAL = "{\"publication\": \"WITHDRAWN\", \"publicationReason\": \"Erreur\"}";

    private int number;

    static Stream<String> operations() {
        try (var table = EventRightsTest.class.getResourceAsStream("/event-rights.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void knowTheDirectory() {
        Directory.only();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyCallerMayDoWhatTheMatrixSays(String row) {
        var words = new ArrayList<>(Arrays.asList(row.split(" +")));
        var statuses = words.subList(words.size() - CALLERS.size(), words.size());
        String operation = String.join(" ", words.subList(0, words.size() - CALLERS.size()));

        var answered = CALLERS.stream()
                .map(caller -> Integer.toString(attempt(operation, caller)))
                .toList();

        assertThat(answered).as(operation).isEqualTo(statuses);
    }

    @Test
    void theMatrixNamesEveryOperation() throws IOException {
        var named = new TreeSet<String>();
        Stream.of(
                        operations(),
                        DocumentRightsTest.operations(),
                        RegistrationRightsTest.operations(),
                        AttendeeRightsTest.operations())
                .flatMap(rows -> rows)
                .forEach(row -> named.add(row.split(" ", 2)[0]));
        var offered = new TreeSet<String>();
        try (var contract = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/quarkus-generated-openapi-doc.JSON")) {
            for (var path : new ObjectMapper().readTree(contract).path("paths")) {
                path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        offered.add(operation.path("operationId").asText());
                    }
                });
            }
        }

        assertThat(named).isEqualTo(offered);
    }

    private int attempt(String operation, Supplier<RequestSpecification> caller) {
        String title = "Numéro " + ++number;
        String slug = "numero-" + number;
        var by = caller.get();
        String path = EVENTS + "/" + slug;
        Map<String, Supplier<Integer>> attempts = new LinkedHashMap<>();
        attempts.put("listEvents", () -> get(by, EVENTS));
        attempts.put("createEvent draft", () -> created(by, draft(title, "2026-01-01", ORGANISED)));
        attempts.put(
                "createEvent proposed",
                () -> created(by, draft(title, "2026-01-01", ORGANISED).replace("DRAFT", "IN_REVIEW")));
        attempts.put("createEvent published", () -> created(by, event(title, "2026-01-01", ORGANISED)));
        attempts.put("getEvent published", () -> get(by, published(title, path)));
        attempts.put("getEvent draft", () -> get(by, drafted(title, path)));
        attempts.put("updateEvent draft", () -> patched(by, drafted(title, path), "{\"summary\": \"Neuf\"}"));
        attempts.put("updateEvent published", () -> patched(by, published(title, path), "{\"summary\": \"Neuf\"}"));
        attempts.put(
                "updateEvent publish", () -> patched(by, drafted(title, path), "{\"publication\": \"PUBLISHED\"}"));
        attempts.put("updateEvent withdraw", () -> patched(by, published(title, path), WITHDRAWAL));
        attempts.put("updateEvent narrow", () -> patched(by, published(title, path), "{\"audience\": \"NETWORK\"}"));
        attempts.put("updateEvent give", () -> patched(by, drafted(title, path), "{\"owner\": \"cner\"}"));
        attempts.put("cloneEvent draft", () -> cloned(by, drafted(title, path)));
        attempts.put("cloneEvent published", () -> cloned(by, published(title, path)));
        attempts.put("listPublicationSteps", () -> get(by, published(title, path) + "/publication-steps"));
        attempts.put("listEditions", () -> get(by, series(title) + "/editions"));
        attempts.put("deleteEvent draft", () -> deleted(by, drafted(title, path)));
        attempts.put("deleteEvent published", () -> deleted(by, published(title, path)));
        attempts.put("listSessions draft", () -> get(by, drafted(title, path) + "/sessions"));
        attempts.put("getSession draft", () -> get(by, sessionOf(drafted(title, path))));
        attempts.put(
                "createSession draft",
                () -> post(by, drafted(title, path) + "/sessions", session("Atelier", 1))
                        .extract()
                        .statusCode());
        attempts.put(
                "updateSession draft", () -> patched(by, sessionOf(drafted(title, path)), "{\"summary\": \"Neuf\"}"));
        attempts.put("deleteSession draft", () -> deleted(by, sessionOf(drafted(title, path))));
        attempts.put("getProgramme draft", () -> get(by, drafted(title, path) + "/programme"));
        for (String part : List.of("Room", "Track")) {
            String parts = "/" + part.toLowerCase(Locale.ROOT) + "s";
            String body = "{\"" + (part.equals("Room") ? "name" : "title") + "\": \"Neuf\", \"position\": 1}";
            attempts.put("list" + part + "s draft", () -> get(by, drafted(title, path) + parts));
            attempts.put("get" + part + " draft", () -> get(by, partOf(drafted(title, path) + parts, body)));
            attempts.put(
                    "create" + part + " draft",
                    () -> post(by, drafted(title, path) + parts, body).extract().statusCode());
            attempts.put(
                    "update" + part + " draft",
                    () -> patched(by, partOf(drafted(title, path) + parts, body), "{\"position\": 2}"));
            attempts.put("delete" + part + " draft", () -> deleted(by, partOf(drafted(title, path) + parts, body)));
        }
        attempts.put(
                "inviteToEvent",
                () -> post(by, published(title, path) + BATCHES, ORIV_ALONE)
                        .extract()
                        .statusCode());
        attempts.put("getInvitationBatch", () -> get(by, partOf(published(title, path) + BATCHES, ORIV_ALONE)));
        attempts.put("listEventInvitations", () -> get(by, published(title, path) + "/invitations"));
        attempts.put("listInvitations", () -> get(by, INVITATIONS));
        attempts.put("getInvitation", () -> get(by, INVITATIONS + invited(published(title, path))));
        attempts.put(
                "updateInvitation", () -> patched(by, INVITATIONS + invited(published(title, path)), "{\"seats\": 9}"));
        attempts.put("listEventSeries", () -> get(by, SERIES));
        attempts.put("getEventSeries", () -> get(by, series(title)));
        attempts.put(
                "createEventSeries",
                () -> post(by, SERIES, "{\"title\": \"" + title + "\"}")
                        .extract()
                        .statusCode());
        attempts.put("updateEventSeries", () -> patched(by, series(title), "{\"description\": \"Neuf\"}"));
        attempts.put("deleteEventSeries", () -> deleted(by, series(title)));
        attempts.put("listEventsAudit", () -> get(by, "/api/v1/audit/events"));
        attempts.put("followEventsChanges", () -> get(by, CHANGES));
        return Objects.requireNonNull(attempts.get(operation), operation).get();
    }

    private static String published(String title, String path) {
        addAs(RESO_VILLES, EVENTS, event(title, "2026-01-01", ORGANISED));
        return path;
    }

    private static String drafted(String title, String path) {
        addAs(RESO_VILLES, EVENTS, draft(title, "2026-01-01", ORGANISED));
        return path;
    }

    private static String invited(String path) {
        addAs(RESO_VILLES, path + BATCHES, ORIV_ALONE);
        return "/"
                + Api.as(Role.NETWORK_ADMIN)
                        .when()
                        .get(path + "/invitations")
                        .then()
                        .extract()
                        .path("items[0].id");
    }

    private static String partOf(String parts, String body) {
        return parts + "/" + addAs(RESO_VILLES, parts, body);
    }

    private static String sessionOf(String path) {
        return path + "/sessions/" + addAs(RESO_VILLES, path + "/sessions", session("Atelier", 1));
    }

    private static String series(String title) {
        return SERIES + "/" + addAs(RESO_VILLES, SERIES, "{\"title\": \"" + title + "\", \"organisers\": [\"cner\"]}");
    }

    private static int get(RequestSpecification by, String path) {
        return by.when().get(path).statusCode();
    }

    private static int created(RequestSpecification by, String body) {
        return post(by, EVENTS, body).extract().statusCode();
    }

    private static int cloned(RequestSpecification by, String path) {
        return post(by, path + "/clone", "{\"startsOn\": \"2027-01-01\"}")
                .extract()
                .statusCode();
    }

    private static int patched(RequestSpecification by, String path, String patch) {
        return patch(by, path, patch).extract().statusCode();
    }

    private static int deleted(RequestSpecification by, String path) {
        return Calls.delete(by, path).extract().statusCode();
    }
}

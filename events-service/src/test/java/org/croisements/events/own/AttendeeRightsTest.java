package org.croisements.events.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Links.OWN;
import static org.croisements.events.registration.Registrations.body;
import static org.croisements.events.registration.Registrations.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.RightsRules;
import org.croisements.testkit.RightsRules.Cell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation on what surrounds a registration by every caller. What is one's own takes its link: who has none finds
 * nothing there, whoever they are.
 */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
public class AttendeeRightsTest {

    private static final String TABLE = """
            operation           anonymous member editor centre-admin moderator network-admin partner partner-unscoped centre-admin-elsewhere partner-elsewhere
            listMessages        401       403    403    200          403       200           200     403              403                    403
            getQuestionnaire    200       200    200    200          200       200           200     200              200                    200
            updateQuestionnaire 401       403    200    200          403       200           200     403              403                    403
            listAnswers         401       403    403    200          403       200           200     403              403                    403
            listAccessNeeds     401       403    403    200          403       200           200     403              403                    403
            listCheckIns        401       403    403    200          403       200           200     403              403                    403
            checkIn             401       403    403    200          403       200           200     403              403                    403
            uploadCheckIns      401       403    403    200          403       200           200     403              403                    403
            createWalkIn        401       403    403    201          403       201           201     403              403                    403
            getBadges           401       403    403    200          403       200           200     403              403                    403
            getPassKey          200       200    200    200          200       200           200     200              200                    200
            getCertificate      404       404    404    404          404       404           404     404              404                    404
            checkCertificate    404       404    404    404          404       404           404     404              404                    404
            getOwnRegistration  404       404    404    404          404       404           404     404              404                    404
            stepOwnRegistration 404       404    404    404          404       404           404     404              404                    404
            getOwnAnswers       404       404    404    404          404       404           404     404              404                    404
            updateOwnAnswers    404       404    404    404          404       404           404     404              404                    404
            getOwnNeeds         404       404    404    404          404       404           404     404              404                    404
            updateOwnNeeds      404       404    404    404          404       404           404     404              404                    404
            getOwnPass          404       404    404    404          404       404           404     404              404                    404
            getOwnPassPicture   404       404    404    404          404       404           404     404              404                    404
            getOwnCertificate   404       404    404    404          404       404           404     404              404                    404
            listAllocations         401 403 403 200 403 200 200 403 403 403
            getStatistics           401 403 200 200 403 200 200 403 403 403
            getAttendeeRetention    200 200 200 200 200 200 200 200 200 200
            updateAttendeeRetention 401 403 403 403 403 200 403 403 403 403
            eraseAttendee           401 403 403 200 403 200 403 403 200 403
            exportAttendee          401 403 403 200 403 200 403 403 200 403
            eraseOwnRegistration    404 404 404 404 404 404 404 404 404 404
            exportOwnRegistration   404 404 404 404 404 404 404 404 404 404
            getFeedback             401 403 200 200 403 200 200 403 403 403
            getOwnFeedback          404 404 404 404 404 404 404 404 404 404
            updateOwnFeedback       404 404 404 404 404 404 404 404 404 404
            """;

    private static final String SCOPES =
            "events:write events:registrations events:needs events:override events:check-in";
    private static final String BASE = EVENTS + "/seminaire";
    private static final String CODE = "AZfA3gAAcACAAAAAAAAAAQECAwQFBgcICQoLDA";
    private static final String AT_THE_DOOR =
            "{\"nonce\": \"%s\", \"direction\": \"ENTRY\", \"code\": \"x\"}".formatted(UUID.randomUUID());

    /** The rows of the table, each beginning with an operation's name. */
    public static Stream<String> operations() {
        return TABLE.lines().skip(1);
    }

    static Stream<Cell> cells() {
        return RightsRules.table(TABLE).cells();
    }

    @BeforeEach
    void addASeminar() {
        Directory.only();
        addAs(
                Issuer.CENTRE,
                EVENTS,
                event("Séminaire", "2190-06-05", "\"registration\": {\"mode\": \"INTERNAL\", \"capacity\": 10}"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCallerMayDoWhatTheTableSays(Cell cell) {
        assertThat(attempt(cell.operation(), RightsRules.as(cell.caller(), SCOPES)))
                .isEqualTo(cell.status());
    }

    private static int attempt(String operation, RequestSpecification by) {
        return switch (operation) {
            case "listMessages" -> get(by, BASE + "/messages");
            case "getQuestionnaire" -> get(by, BASE + "/questionnaire");
            case "updateQuestionnaire" -> status(patch(by, BASE + "/questionnaire", "{\"questions\": []}"));
            case "listAnswers" -> get(by, BASE + "/answers");
            case "listAccessNeeds" -> get(by, BASE + "/access-needs");
            case "listCheckIns" -> get(by, BASE + "/check-ins");
            case "checkIn" -> status(post(by, BASE + "/check-ins", AT_THE_DOOR));
            case "uploadCheckIns" ->
                status(post(by, BASE + "/check-ins/batch", "{\"checkIns\": [" + AT_THE_DOOR + "]}"));
            case "createWalkIn" -> status(send(by, BASE + "/walk-ins", body("anna")));
            case "getBadges" -> get(by, BASE + "/badges");
            case "getPassKey" -> get(by, "/api/v1/pass-key");
            case "getCertificate" -> get(by, "/api/v1/certificates/" + CODE);
            case "checkCertificate" ->
                status(post(
                        by,
                        "/api/v1/certificates/checks",
                        "{\"code\": \"%s\", \"givenName\": \"Anna\", \"familyName\": \"Le Goff\"}".formatted(CODE)));
            case "getOwnRegistration" -> get(by, OWN);
            case "stepOwnRegistration" ->
                status(send(by, OWN + "/" + UUID.randomUUID() + "/steps", "{\"step\": \"CANCEL\"}"));
            case "getOwnAnswers" -> get(by, OWN + "/answers");
            case "updateOwnAnswers" -> status(patch(by, OWN + "/answers", "{\"answers\": []}"));
            case "getOwnNeeds" -> get(by, OWN + "/access-needs");
            case "updateOwnNeeds" -> status(patch(by, OWN + "/access-needs", "{\"needs\": []}"));
            case "getOwnPass" -> get(by, OWN + "/pass");
            case "getOwnPassPicture" -> get(by, OWN + "/pass/qr");
            case "getOwnCertificate" -> get(by, OWN + "/certificate");
            case "listAllocations" -> get(by, BASE + "/allocation-log");
            case "getStatistics" -> get(by, BASE + "/statistics");
            case "getAttendeeRetention" -> get(by, "/api/v1/attendee-retention");
            case "updateAttendeeRetention" -> status(patch(by, "/api/v1/attendee-retention", "{\"answers\": 30}"));
            case "eraseAttendee" ->
                status(post(
                        by, "/api/v1/attendee-erasures", "{\"email\": \"a@example.org\", \"reason\": \"REQUEST\"}"));
            case "exportAttendee" -> status(post(by, "/api/v1/attendee-exports", "{\"email\": \"a@example.org\"}"));
            case "eraseOwnRegistration" -> by.when().delete(OWN).statusCode();
            case "exportOwnRegistration" -> get(by, OWN + "/export");
            case "getFeedback" -> get(by, BASE + "/feedback");
            case "getOwnFeedback" -> get(by, OWN + "/feedback");
            case "updateOwnFeedback" -> status(patch(by, OWN + "/feedback", "{\"rating\": 4}"));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static int get(RequestSpecification by, String path) {
        return by.when().get(path).statusCode();
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }
}

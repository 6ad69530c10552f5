package org.croisements.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.registration.Registrations.body;
import static org.croisements.events.registration.Registrations.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.events.Calls;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.RightsRules;
import org.croisements.testkit.RightsRules.Cell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on registrations and seats by every caller. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
public class RegistrationRightsTest {

    private static final String TABLE = """
            operation               anonymous member editor centre-admin moderator network-admin partner partner-unscoped centre-admin-elsewhere partner-elsewhere
            requestRegistration     202       202    202    202          202       202           202     202              202                    202
            listRegistrations       401       403    403    200          403       200           200     403              403                    403
            getRegistration         401       403    403    200          403       200           200     403              403                    403
            createRegistration      401       403    403    201          403       201           201     403              403                    403
            tryRegistration         401       403    403    200          403       200           200     403              403                    403
            stepRegistration        401       403    403    200          403       200           200     403              403                    403
            listPools               401       403    403    200          403       200           200     403              403                    403
            getPool                 401       403    403    200          403       200           200     403              403                    403
            createPool              401       403    403    201          403       201           201     403              403                    403
            updatePool              401       403    403    200          403       200           200     403              403                    403
            deletePool              401       403    403    204          403       204           204     403              403                    403
            getRegistrationRules    401       403    403    200          403       200           200     403              403                    403
            updateRegistrationRules 401       403    403    200          403       200           200     403              403                    403
            listDelegations         401       200    200    200          403       200           200     200              200                    200
            getDelegation           401       200    200    200          403       200           200     200              404                    404
            createDelegation        401       403    201    201          403       201           403     403              201                    403
            updateDelegation        401       403    200    200          403       200           403     403              404                    404
            stepDelegation          401       403    200    200          403       200           403     403              404                    404
            listDelegationPeople    401       200    200    200          403       200           200     200              404                    404
            createDelegationPerson  401       403    201    201          403       201           403     403              404                    404
            stepDelegationPerson    401       403    200    200          403       200           403     403              404                    404
            importDelegationPeople            401 403 201 201 403 201 403 403 404 404
            getDelegationPeopleImport         401 403 404 200 403 200 404 404 404 404
            listDelegationPeopleImportLines   401 403 404 200 403 200 404 404 404 404
            """;

    private static final String DELEGATION = "{\"seats\": 2, \"partial\": false, \"members\": []}";
    private static final String DELEGATE = "{\"person\": %s, \"sessions\": []}".formatted(Registrations.person("anna"));
    private static final String BASE = EVENTS + "/seminaire";

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
        var by = RightsRules.as(cell.caller(), RegistrationRights.SCOPE);

        assertThat(attempt(cell.operation(), by)).isEqualTo(cell.status());
    }

    private static int attempt(String operation, RequestSpecification by) {
        String all = BASE + "/registrations";
        return switch (operation) {
            case "requestRegistration" -> status(send(by, BASE + "/registration-requests", body("anna")));
            case "listRegistrations" -> get(by, all);
            case "getRegistration" -> get(by, made(all, body("anna")));
            case "createRegistration" -> status(send(by, all, body("anna")));
            case "tryRegistration" -> status(send(by, all + "/trial", body("anna")));
            case "stepRegistration" -> status(send(by, made(all, body("anna")) + "/steps", "{\"step\": \"CANCEL\"}"));
            case "listPools" -> get(by, BASE + "/pools");
            case "getPool" -> get(by, pool());
            case "createPool" -> status(send(by, BASE + "/pools", quota()));
            case "updatePool" -> status(Calls.patch(by, pool(), "{\"capacity\": 3}"));
            case "deletePool" -> status(Calls.delete(by, pool()));
            case "getRegistrationRules" -> get(by, BASE + "/registration-rules");
            case "updateRegistrationRules" ->
                status(Calls.patch(by, BASE + "/registration-rules", "{\"paused\": true}"));
            case "listDelegations" -> get(by, BASE + "/delegations");
            case "getDelegation" -> get(by, delegation());
            case "createDelegation" -> status(send(by, BASE + "/delegations", DELEGATION));
            case "updateDelegation" -> status(Calls.patch(by, delegation(), "{\"seats\": 3}"));
            case "stepDelegation" -> status(send(by, delegation() + "/steps", "{\"step\": \"SUBMIT\"}"));
            case "listDelegationPeople" -> get(by, delegation() + "/people");
            case "createDelegationPerson" -> status(send(by, submitted() + "/people", DELEGATE));
            case "stepDelegationPerson" ->
                status(send(by, made(submitted() + "/people", DELEGATE) + "/steps", "{\"step\": \"CANCEL\"}"));
            case "importDelegationPeople" -> brought(by).statusCode();
            case "getDelegationPeopleImport" -> get(by, brought(host()).header("Location"));
            case "listDelegationPeopleImportLines" -> get(by, brought(host()).header("Location") + "/lines");
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static Response brought(RequestSpecification by) {
        return by.contentType("text/csv")
                .body("givenName,familyName,email\nAnna,Le Goff,anna@example.org\n")
                .when()
                .post(delegation() + "/people-imports");
    }

    private static String delegation() {
        return made(BASE + "/delegations", DELEGATION);
    }

    private static String submitted() {
        String delegation = delegation();
        send(host(), delegation + "/steps", "{\"step\": \"SUBMIT\"}").statusCode(200);
        return delegation;
    }

    private static RequestSpecification host() {
        return Api.as(Role.CENTRE_ADMIN, Issuer.CENTRE);
    }

    private static String pool() {
        return made(BASE + "/pools", quota());
    }

    private static String quota() {
        return "{\"kind\": \"QUOTA\", \"label\": \"%s\", \"overflow\": \"WAIT\", \"capacity\": 2}"
                .formatted(UUID.randomUUID());
    }

    private static String made(String path, String body) {
        return send(host(), path, body).statusCode(201).extract().header("Location");
    }

    private static int get(RequestSpecification by, String path) {
        return by.when().get(path).statusCode();
    }

    private static int status(io.restassured.response.ValidatableResponse answer) {
        return answer.extract().statusCode();
    }
}

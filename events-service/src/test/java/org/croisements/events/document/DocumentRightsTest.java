package org.croisements.events.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.AGENDA;
import static org.croisements.events.Calls.DOCUMENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.document;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.croisements.events.Calls;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on documents, agendas and imports by every caller. The documents belong to RésO Villes. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
public class DocumentRightsTest {

    private static final List<Supplier<RequestSpecification>> CALLERS = List.of(
            Api::anonymous,
            () -> Api.as(Role.MEMBER, RESO_VILLES),
            () -> Api.as(Role.EDITOR, RESO_VILLES),
            () -> Api.as(Role.CENTRE_ADMIN, RESO_VILLES),
            () -> Api.as(Role.CENTRE_ADMIN, IREV),
            () -> Api.as(Role.NETWORK_ADMIN, IREV),
            () -> Api.as(Role.PARTNER, RESO_VILLES),
            () -> Api.as(Role.PARTNER, RESO_VILLES, "events:write"),
            () -> Api.as(Role.PARTNER, RESO_VILLES, "events:write", "events:publish"),
            () -> Api.as(Role.READER, RESO_VILLES),
            () -> Api.anonymous().auth().oauth2(Issuer.tokenOfCentre(Role.MODERATOR, null)));

    private static final String MATRIX = """
            getAgenda                200 200 200 200 200 200 200 200 200 200 200
            getAgendaMonth           200 200 200 200 200 200 200 200 200 200 200
            listDocuments            200 200 200 200 200 200 200 200 200 200 200
            getDocument PUBLISHED    200 200 200 200 200 200 200 200 200 200 200
            getDocument ANNOUNCED    200 200 200 200 200 200 200 200 200 200 200
            getDocument DRAFT        404 200 200 200 404 200 200 200 200 200 404
            createDocument DRAFT     401 403 201 201 403 201 403 201 201 403 403
            createDocument PUBLISHED 401 403 403 201 403 201 403 403 201 403 403
            updateDocument DRAFT     401 403 200 200 404 200 403 200 200 403 403
            updateDocument PUBLISHED 401 403 200 200 403 200 403 200 200 403 403
            updateDocument publish   401 403 403 200 404 200 403 403 200 403 403
            updateDocument give      401 403 403 403 404 200 403 403 403 403 403
            deleteDocument DRAFT     401 403 204 204 404 204 403 204 204 403 403
            deleteDocument PUBLISHED 401 403 403 204 403 204 403 403 204 403 403
            importOpenAgendaEvents    401 403 201 201 201 201 201 201 201 403 403
            getOpenAgendaImport       401 403 404 200 404 200 404 404 404 403 403
            listOpenAgendaImportLines 401 403 404 200 404 200 404 404 404 403 403
            """;

    private int number;

    /** The rows of the matrix, each beginning with an operation's name. */
    public static Stream<String> operations() {
        return MATRIX.lines();
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
        String variant = words.size() > CALLERS.size() + 1 ? words.get(1) : "";

        var answered = CALLERS.stream()
                .map(caller -> Integer.toString(attempt(words.get(0), variant, caller.get())))
                .toList();

        assertThat(answered).as(row).isEqualTo(statuses);
    }

    private int attempt(String operation, String variant, RequestSpecification by) {
        String status = variant.equals("publish") || variant.equals("give") ? "DRAFT" : variant;
        String body = document("Numéro " + ++number, "\"status\": \"" + status + "\"", "\"owner\": \"reso-villes\"");
        return switch (operation) {
            case "importOpenAgendaEvents" -> brought(by).statusCode();
            case "getOpenAgendaImport" ->
                by.when()
                        .get(brought(Api.as(Role.CENTRE_ADMIN, RESO_VILLES)).header("Location"))
                        .statusCode();
            case "listOpenAgendaImportLines" ->
                by.when()
                        .get(brought(Api.as(Role.CENTRE_ADMIN, RESO_VILLES)).header("Location") + "/lines")
                        .statusCode();
            case "getAgenda" -> by.when().get(AGENDA).statusCode();
            case "getAgendaMonth" -> by.when().get(AGENDA + "/2026-01").statusCode();
            case "listDocuments" -> by.when().get(DOCUMENTS).statusCode();
            case "createDocument" -> post(by, DOCUMENTS, body).extract().statusCode();
            case "getDocument" -> by.when().get(added(body)).statusCode();
            case "deleteDocument" -> Calls.delete(by, added(body)).extract().statusCode();
            default -> patch(by, added(body), change(variant)).extract().statusCode();
        };
    }

    private static Response brought(RequestSpecification by) {
        return by.contentType("application/x-ndjson")
                .body("{\"uid\": 1}")
                .when()
                .post("/api/v1/openagenda-imports?dryRun=true");
    }

    private static String added(String body) {
        return DOCUMENTS + "/" + addAs(RESO_VILLES, DOCUMENTS, body);
    }

    private static String change(String variant) {
        return switch (variant) {
            case "publish" -> "{\"status\": \"PUBLISHED\"}";
            case "give" -> "{\"owner\": \"cner\"}";
            default -> "{\"summary\": \"Neuf\"}";
        };
    }
}

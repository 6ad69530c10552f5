package org.croisements.practices.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.CHANGES;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.croisements.practices.Calls.proposal;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.croisements.kit.security.Role;
import org.croisements.practices.Calls;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation by every kind of caller, on what RésO Villes owns. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeRightsTest {

    private static final String WRITE = "practices:write";
    private static final String PUBLISH = "practices:publish";
    private static final String OWNED = "\"owner\": \"reso-villes\"";

    private static final List<Supplier<RequestSpecification>> CALLERS = List.of(
            Api::anonymous,
            () -> Api.as(Role.MEMBER, RESO_VILLES),
            () -> Api.as(Role.EDITOR, RESO_VILLES),
            () -> Api.as(Role.CENTRE_ADMIN, RESO_VILLES),
            () -> Api.as(Role.MEMBER, IREV),
            () -> Api.as(Role.EDITOR, IREV),
            () -> Api.as(Role.CENTRE_ADMIN, IREV),
            () -> Api.as(Role.NETWORK_ADMIN, IREV),
            () -> Api.as(Role.PARTNER, RESO_VILLES, "network:write"),
            () -> Api.as(Role.PARTNER, RESO_VILLES, WRITE),
            () -> Api.as(Role.PARTNER, RESO_VILLES, PUBLISH),
            () -> Api.as(Role.PARTNER, RESO_VILLES, WRITE, PUBLISH),
            () -> Api.as(Role.PARTNER, IREV, WRITE, PUBLISH));

    private static final String MATRIX = """
            #                         no    own centre          other centre        network key of own centre       other
            #                         token member editor admin member editor admin admin   none write publish both both
            listPractices             200   200    200    200   200    200    200   200     200  200   200     200  200
            getPractice published     200   200    200    200   200    200    200   200     200  200   200     200  200
            getPractice draft         404   200    200    200   404    404    404   200     200  200   200     200  404
            createPractice draft      401   403    201    201   403    403    403   201     403  201   403     201  403
            createPractice proposed   401   201    201    201   403    403    403   201     403  201   403     201  403
            createPractice published  401   403    403    201   403    403    403   201     403  403   403     201  403
            updatePractice draft      401   403    200    200   403    404    404   200     403  200   403     200  404
            updatePractice published  401   403    403    200   403    403    403   200     403  403   403     200  403
            updatePractice propose    401   403    200    200   403    404    404   200     403  200   403     200  404
            updatePractice publish    401   403    403    200   403    404    404   200     403  403   200     200  404
            updatePractice withdraw   401   403    403    200   403    403    403   200     403  403   200     200  403
            updatePractice rewrite    401   403    403    200   403    404    404   200     403  403   403     200  404
            updatePractice give       401   403    403    403   403    404    404   200     403  403   403     403  404
            deletePractice draft      401   403    204    204   403    404    404   204     403  204   403     204  404
            deletePractice published  401   403    403    204   403    403    403   204     403  403   403     204  403
            listConceptSchemes        200   200    200    200   200    200    200   200     200  200   200     200  200
            getConceptScheme          200   200    200    200   200    200    200   200     200  200   200     200  200
            createConceptScheme       401   403    403    403   403    403    403   201     403  403   403     403  403
            updateConceptScheme       401   403    403    403   403    403    403   200     403  403   403     403  403
            deleteConceptScheme       401   403    403    403   403    403    403   204     403  403   403     403  403
            listPracticesAudit        401   403    403    200   403    403    200   200     403  403   403     403  403
            followPracticesChanges    200   200    200    200   200    200    200   200     200  200   200     200  200
            """;

    private int number;

    static Stream<String> operations() {
        return MATRIX.lines().filter(line -> !line.startsWith("#"));
    }

    @BeforeEach
    void knowTheDirectory() {
        Directory.only();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyCallerMayDoWhatTheMatrixSays(String row) {
        var words = new ArrayList<>(Arrays.asList(row.split(" +", -1)));
        var statuses = words.subList(words.size() - CALLERS.size(), words.size());
        String operation = String.join(" ", words.subList(0, words.size() - CALLERS.size()));

        var answered = CALLERS.stream()
                .map(caller -> Integer.toString(attempt(operation, caller.get())))
                .toList();

        assertThat(answered).as(operation).isEqualTo(statuses);
    }

    private int attempt(String operation, RequestSpecification by) {
        String title = "Numéro " + ++number;
        return switch (operation) {
            case "listPractices" -> get(by, PRACTICES);
            case "getPractice published" -> get(by, published(title));
            case "getPractice draft" -> get(by, drafted(title));
            case "createPractice draft" -> status(post(by, PRACTICES, draft(title, OWNED)));
            case "createPractice proposed" -> status(post(by, PRACTICES, proposal(title, OWNED)));
            case "createPractice published" -> status(post(by, PRACTICES, practice(title, OWNED)));
            case "updatePractice draft" -> status(patch(by, drafted(title), "{\"summary\": \"Neuf\"}"));
            case "updatePractice published" -> status(patch(by, published(title), "{\"summary\": \"Neuf\"}"));
            case "updatePractice propose" -> status(patch(by, drafted(title), "{\"publication\": \"IN_REVIEW\"}"));
            case "updatePractice publish" -> status(patch(by, drafted(title), "{\"publication\": \"PUBLISHED\"}"));
            case "updatePractice withdraw" -> status(patch(by, published(title), "{\"publication\": \"DRAFT\"}"));
            case "updatePractice rewrite" ->
                status(patch(by, drafted(title), "{\"publication\": \"PUBLISHED\", \"summary\": \"Neuf\"}"));
            case "updatePractice give" -> status(patch(by, drafted(title), "{\"owner\": \"cner\"}"));
            case "deletePractice draft" -> status(Calls.delete(by, drafted(title)));
            case "deletePractice published" -> status(Calls.delete(by, published(title)));
            case "listConceptSchemes" -> get(by, SCHEMES);
            case "getConceptScheme" -> get(by, scheme(title));
            case "createConceptScheme" -> status(post(by, SCHEMES, "{\"label\": {\"fr\": \"" + title + "\"}}"));
            case "updateConceptScheme" -> status(patch(by, scheme(title), "{\"source\": \"Neuve\"}"));
            case "deleteConceptScheme" -> status(Calls.delete(by, scheme(title)));
            case "listPracticesAudit" -> get(by, "/api/v1/audit/practices");
            case "followPracticesChanges" -> get(by, CHANGES);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static String published(String title) {
        return PRACTICES + "/" + addAs(RESO_VILLES, PRACTICES, practice(title));
    }

    private static String drafted(String title) {
        return PRACTICES + "/" + addAs(RESO_VILLES, PRACTICES, draft(title));
    }

    private static String scheme(String title) {
        return SCHEMES + "/" + add(SCHEMES, "{\"label\": {\"fr\": \"" + title + "\"}}");
    }

    private static int get(RequestSpecification by, String path) {
        return by.when().get(path).statusCode();
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }
}

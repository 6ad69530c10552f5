package org.croisements.practices.practice;

import static org.croisements.kit.security.Role.CENTRE_ADMIN;
import static org.croisements.kit.security.Role.EDITOR;
import static org.croisements.kit.security.Role.MEMBER;
import static org.croisements.kit.security.Role.NETWORK_ADMIN;
import static org.croisements.kit.security.Role.PARTNER;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.croisements.practices.Calls.proposal;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operation by every kind of caller; RésO Villes owns what is there. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeRightsTest {

    private static final String OPEN = PRACTICES + "/ouverte";
    private static final String HIDDEN = PRACTICES + "/brouillon";

    private enum Who {
        ANONYMOUS,
        MEMBER_OWN,
        MEMBER_OTHER,
        EDITOR_OWN,
        EDITOR_OTHER,
        ADMIN_OWN,
        ADMIN_OTHER,
        NETWORK,
        KEY_BARE,
        KEY_WRITE,
        KEY_PUBLISH,
        KEY_BOTH,
        KEY_OTHER;

        RequestSpecification request() {
            return switch (this) {
                case ANONYMOUS -> Api.anonymous();
                case MEMBER_OWN -> Api.as(MEMBER, RESO_VILLES);
                case MEMBER_OTHER -> Api.as(MEMBER, IREV);
                case EDITOR_OWN -> Api.as(EDITOR, RESO_VILLES);
                case EDITOR_OTHER -> Api.as(EDITOR, IREV);
                case ADMIN_OWN -> Api.as(CENTRE_ADMIN, RESO_VILLES);
                case ADMIN_OTHER -> Api.as(CENTRE_ADMIN, IREV);
                case NETWORK -> Api.as(NETWORK_ADMIN, IREV);
                case KEY_BARE -> Api.as(PARTNER, RESO_VILLES, "network:write");
                case KEY_WRITE -> Api.as(PARTNER, RESO_VILLES, "practices:write");
                case KEY_PUBLISH -> Api.as(PARTNER, RESO_VILLES, "practices:publish");
                case KEY_BOTH -> Api.as(PARTNER, RESO_VILLES, "practices:write", "practices:publish");
                case KEY_OTHER -> Api.as(PARTNER, IREV, "practices:write", "practices:publish");
            };
        }
    }

    @BeforeEach
    void haveOneForEverybodyAndADraft() {
        Directory.only();
        addAs(RESO_VILLES, PRACTICES, practice("Ouverte"));
        addAs(RESO_VILLES, PRACTICES, draft("Brouillon"));
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, 200, 404",
        "MEMBER_OWN, 200, 200",
        "MEMBER_OTHER, 200, 404",
        "EDITOR_OWN, 200, 200",
        "EDITOR_OTHER, 200, 404",
        "ADMIN_OWN, 200, 200",
        "ADMIN_OTHER, 200, 404",
        "NETWORK, 200, 200",
        "KEY_BARE, 200, 200",
        "KEY_WRITE, 200, 200",
        "KEY_PUBLISH, 200, 200",
        "KEY_BOTH, 200, 200",
        "KEY_OTHER, 200, 404",
    })
    void whoReads(Who who, int open, int hidden) {
        who.request().when().get(OPEN).then().statusCode(open);
        who.request().when().get(HIDDEN).then().statusCode(hidden);
        who.request().when().get(PRACTICES).then().statusCode(200).body("page.total", equalTo(hidden == 200 ? 2 : 1));
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, 401, 401, 401",
        "MEMBER_OWN, 403, 201, 403",
        "MEMBER_OTHER, 403, 201, 403",
        "EDITOR_OWN, 201, 201, 403",
        "EDITOR_OTHER, 201, 201, 403",
        "ADMIN_OWN, 201, 201, 201",
        "ADMIN_OTHER, 201, 201, 201",
        "NETWORK, 201, 201, 201",
        "KEY_BARE, 403, 403, 403",
        "KEY_WRITE, 201, 201, 403",
        "KEY_PUBLISH, 403, 403, 403",
        "KEY_BOTH, 201, 201, 201",
        "KEY_OTHER, 201, 201, 201",
    })
    void whoCreatesForTheirOwnCentre(Who who, int drafted, int proposed, int published) {
        post(who.request(), PRACTICES, draft("Un")).statusCode(drafted);
        post(who.request(), PRACTICES, proposal("Deux")).statusCode(proposed);
        post(who.request(), PRACTICES, practice("Trois")).statusCode(published);
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, 401",
        "MEMBER_OTHER, 403",
        "EDITOR_OTHER, 403",
        "ADMIN_OTHER, 403",
        "NETWORK, 201",
        "KEY_OTHER, 403",
    })
    void whoCreatesForAnotherCentre(Who who, int status) {
        post(who.request(), PRACTICES, proposal("Quatre", "\"owner\": \"reso-villes\""))
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, 401, 401",
        "MEMBER_OWN, 403, 403",
        "MEMBER_OTHER, 403, 403",
        "EDITOR_OWN, 200, 200",
        "EDITOR_OTHER, 403, 404",
        "ADMIN_OWN, 200, 200",
        "ADMIN_OTHER, 403, 404",
        "NETWORK, 200, 200",
        "KEY_BARE, 403, 403",
        "KEY_WRITE, 200, 200",
        "KEY_PUBLISH, 403, 403",
        "KEY_BOTH, 200, 200",
        "KEY_OTHER, 403, 404",
    })
    void whoChangesWhatAPracticeSays(Who who, int open, int hidden) {
        patch(who.request(), OPEN, "{\"summary\": \"Neuf\"}").statusCode(open);
        patch(who.request(), HIDDEN, "{\"summary\": \"Neuf\"}").statusCode(hidden);
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, 401, 401, 401",
        "MEMBER_OWN, 403, 403, 403",
        "MEMBER_OTHER, 403, 403, 403",
        "EDITOR_OWN, 200, 403, 403",
        "EDITOR_OTHER, 404, 404, 403",
        "ADMIN_OWN, 200, 200, 200",
        "ADMIN_OTHER, 404, 404, 403",
        "NETWORK, 200, 200, 200",
        "KEY_BARE, 403, 403, 403",
        "KEY_WRITE, 200, 403, 403",
        "KEY_PUBLISH, 403, 200, 200",
        "KEY_BOTH, 200, 200, 200",
        "KEY_OTHER, 404, 404, 403",
    })
    void whoProposesPublishesAndWithdraws(Who who, int proposed, int published, int withdrawn) {
        patch(who.request(), HIDDEN, "{\"publication\": \"IN_REVIEW\"}").statusCode(proposed);
        patch(who.request(), HIDDEN, "{\"publication\": \"PUBLISHED\"}").statusCode(published);
        patch(who.request(), OPEN, "{\"publication\": \"DRAFT\"}").statusCode(withdrawn);
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, 401, 401",
        "MEMBER_OWN, 403, 403",
        "MEMBER_OTHER, 403, 403",
        "EDITOR_OWN, 403, 204",
        "EDITOR_OTHER, 403, 404",
        "ADMIN_OWN, 204, 204",
        "ADMIN_OTHER, 403, 404",
        "NETWORK, 204, 204",
        "KEY_BARE, 403, 403",
        "KEY_WRITE, 403, 204",
        "KEY_PUBLISH, 403, 403",
        "KEY_BOTH, 204, 204",
        "KEY_OTHER, 403, 404",
    })
    void whoDeletes(Who who, int open, int hidden) {
        delete(who.request(), OPEN).statusCode(open);
        delete(who.request(), HIDDEN).statusCode(hidden);
    }

    @Test
    void aPracticeIsGivenAwayByTheNetworkOnly() {
        patch(Who.ADMIN_OWN.request(), OPEN, "{\"owner\": \"irev\"}").statusCode(403);
        patch(Who.NETWORK.request(), OPEN, "{\"owner\": \"irev\"}")
                .statusCode(200)
                .body("owner.slug", equalTo("irev"));
        patch(Who.ADMIN_OTHER.request(), OPEN, "{\"summary\": \"Reprise\"}").statusCode(200);
    }

    @Test
    void whatAKeyMayPublishItMayNotRewriteOnTheWay() {
        patch(Who.KEY_PUBLISH.request(), HIDDEN, "{\"publication\": \"PUBLISHED\", \"title\": \"Autre\"}")
                .statusCode(403);
    }
}

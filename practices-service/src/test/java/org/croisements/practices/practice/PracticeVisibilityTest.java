package org.croisements.practices.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.CHANGES;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.croisements.practices.Calls.proposal;
import static org.croisements.practices.Calls.slugs;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.kit.security.Role;
import org.croisements.practices.Calls;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not published is nowhere for whoever is of another centre or of none. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeVisibilityTest {

    private static final String FIELDS = """
            "themes": ["numerique"], "publics": ["secrets"], "partOf": "ouverte",
            "contributors": [{"organisation": "cner", "role": "LEAD"}],
            "territories": [{"kind": "COMMUNE", "code": "35238"}, {"kind": "QPV", "code": "QN00000X"}]""";

    @BeforeEach
    void haveADraftAndAProposalOfResoVilles() {
        Directory.only();
        add(SCHEMES, THEMES);
        addAs(RESO_VILLES, PRACTICES, practice("Ouverte"));
        addAs(RESO_VILLES, PRACTICES, draft("Confidence", FIELDS.strip()));
        addAs(RESO_VILLES, PRACTICES, proposal("Secret", FIELDS.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".csv",
                ".ndjson",
                "?theme=numerique",
                "?public=secrets",
                "?contributor=cner",
                "?region=53",
                "?partOf=ouverte",
                "?kind=PRACTICE",
                "?publication=DRAFT",
                "?publication=IN_REVIEW",
                "?q=secret",
                "?sort=-createdAt",
                "?limit=1",
            })
    void noListTellsOfIt(String query) {
        for (var caller : new String[] {"anonymous", "other"}) {
            var request = caller.equals("other") ? Api.as(Role.CENTRE_ADMIN, IREV) : Api.anonymous();

            assertThat(request.when()
                            .get(PRACTICES + query)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContainIgnoringCase("secret\"")
                    .doesNotContainIgnoringCase("confidence")
                    .doesNotContain("\"total\":2")
                    .doesNotContain("\"total\":3");
        }
    }

    @Test
    void itsOwnCentreSeesIt() {
        var own = slugs(Api.as(Role.MEMBER, RESO_VILLES), PRACTICES);

        assertThat(own).containsExactly("confidence", "ouverte", "secret");
        assertThat(slugs(Api.as(Role.MEMBER, RESO_VILLES), PRACTICES + "?publication=DRAFT"))
                .containsExactly("confidence");
        assertThat(slugs(Api.as(Role.MEMBER, RESO_VILLES), PRACTICES + "?qpv=QN00000X"))
                .containsExactly("confidence", "secret");
        assertThat(slugs(PRACTICES + "?qpv=QN00000X")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?partOf=secret", "?partOf=secre"})
    void noProblemTellsOfIt(String query) {
        assertThat(Api.anonymous()
                        .when()
                        .get(PRACTICES + query)
                        .then()
                        .statusCode(400)
                        .extract()
                        .<String>path("detail"))
                .doesNotContain("did you mean secret");
    }

    @Test
    void itsAddressIsThatOfNothing() {
        String id = Api.as(Role.MEMBER, RESO_VILLES)
                .when()
                .get(PRACTICES + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        for (String name : new String[] {"secret", id}) {
            Api.anonymous()
                    .when()
                    .get(PRACTICES + "/" + name)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("PRACTICE_NOT_FOUND"))
                    .body("detail", equalTo("There is no practice " + name));
        }
    }

    @Test
    void nothingOfAnotherCentreBecomesPartOfIt() {
        post(Api.as(Role.CENTRE_ADMIN, IREV), PRACTICES, practice("Partie", "\"partOf\": \"secret\""))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("detail", equalTo("There is no practice \"secret\""));
    }

    @Test
    void whatIsPartOfItDoesNotTellSoInPublic() {
        addAs(RESO_VILLES, PRACTICES, practice("Partie", "\"partOf\": \"secret\""));
        addAs(RESO_VILLES, PRACTICES, draft("Autre partie", "\"partOf\": \"secret\""));

        Api.anonymous().when().get(PRACTICES + "/partie").then().statusCode(200).body("partOf", nullValue());
        Api.as(Role.EDITOR, RESO_VILLES)
                .when()
                .get(PRACTICES + "/autre-partie")
                .then()
                .body("partOf.slug", equalTo("secret"));
        patch(Calls.admin(), PRACTICES + "/secret", "{\"publication\": \"PUBLISHED\"}")
                .statusCode(200)
                .body("parts", hasSize(1));
        Api.anonymous()
                .when()
                .get(PRACTICES + "/partie")
                .then()
                .header("ETag", "\"1\"")
                .body("partOf.slug", equalTo("secret"));
    }

    @Test
    void whatItIsPartOfDoesNotShowThatItIsThere() {
        Api.anonymous()
                .when()
                .get(PRACTICES + "/ouverte")
                .then()
                .header("ETag", "\"0\"")
                .body("parts", hasSize(0));
    }

    @Test
    void theFeedKnowsOnlyWhatIsPublished() {
        patch(Api.as(Role.EDITOR, RESO_VILLES), PRACTICES + "/confidence", "{\"summary\": \"Neuf\"}")
                .statusCode(200);
        Api.as(Role.EDITOR, RESO_VILLES)
                .header("If-Match", "*")
                .when()
                .delete(PRACTICES + "/secret")
                .then()
                .statusCode(204);

        String feed = Api.anonymous()
                .when()
                .get(CHANGES)
                .then()
                .statusCode(200)
                .body("items.type", equalTo(java.util.List.of("concept-scheme", "practice")))
                .extract()
                .asString();

        assertThat(feed).doesNotContain("confidence", "secret");
    }

    @Test
    void whatOthersDoNotSeeIsNotForAnyCacheOfAll() {
        Api.as(Role.MEMBER, RESO_VILLES)
                .when()
                .get(PRACTICES + "/secret")
                .then()
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Accept, Authorization");
    }
}

package org.croisements.network.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.PEOPLE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.Directory.Made;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.RightsRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody finds out by guessing what they may not see. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PersonGuessTest {

    private Made anne;
    private Made club;

    @BeforeEach
    void somebodyWhoBelongsToANetwork() {
        Directory.empty();
        club = Directory.network("Réseau");
        anne = entered();
        Directory.membership(club, "person", anne);
    }

    @Test
    void thereIsNoOrderByWhatNotEverybodySees() {
        for (String sort : List.of("updatedAt", "createdAt", "email")) {
            Directory.get(PEOPLE + "?sort=" + sort).statusCode(400).body("errors.parameter", contains("sort"));
        }
    }

    @Test
    void aTakenNameTellsOfNobody() {
        String body = "{\"givenName\": \"Anne\", \"familyName\": \"Martin\"%s}";

        for (String chosen : List.of(slug(), "nobody-has-it")) {
            Api.as(Role.EDITOR, RightsRules.ELSEWHERE)
                    .contentType(Directory.JSON)
                    .body(body.formatted(", \"slug\": \"" + chosen + "\""))
                    .post(PEOPLE)
                    .then()
                    .statusCode(403)
                    .body("detail", equalTo("Only a network administrator chooses a person's slug"));
        }
        String slug = Api.as(Role.EDITOR, RightsRules.ELSEWHERE)
                .contentType(Directory.JSON)
                .body(body.formatted(""))
                .post(PEOPLE)
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
        assertThat(slug).matches("anne-martin-[0-9a-f]{6}");
    }

    @Test
    void aReferenceToSomebodyHiddenIsOneToNobody() {
        Directory.agree(anne, "NETWORK", "NAME", "MANDATES");
        String list = club.path() + "/memberships?person=";

        var hidden = Directory.get(list + slug()).statusCode(400).extract();
        var absent = Directory.get(list + "nobody").statusCode(400).extract();

        assertThat(hidden.<String>path("detail").replace(slug(), "nobody")).isEqualTo(absent.path("detail"));
        assertThat(Directory.get(list + slug().replace("martin", "martim"))
                        .extract()
                        .<String>path("detail"))
                .doesNotContain("did you mean");
        assertThat(Api.as(Role.MEMBER, RightsRules.ELSEWHERE).get(list + slug()).<Integer>path("page.total"))
                .isEqualTo(1);
    }

    private static Made entered() {
        var answer = Api.as(Role.EDITOR)
                .contentType(Directory.JSON)
                .body("{\"givenName\": \"Anne\", \"familyName\": \"Martin\"}")
                .post(PEOPLE)
                .then()
                .statusCode(201)
                .extract();
        return Made.of(PEOPLE, answer);
    }

    private String slug() {
        return anne.slug();
    }
}

package org.croisements.network.clubnote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.FEED;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads and writes which note stands in the table of rights; here is what makes a club one's own. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ClubNoteResourceTest {

    private static final String NOTE = "{\"title\": \"Compte rendu\", \"text\": \"Ligne 1\\nLigne 2\"}";

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void aClubIsOnesOwnWhileTheOrganisationIsAMember() {
        var club = Directory.network("Club");
        var centre = Directory.centre("Centre");
        var former = Directory.centre("Ancien");
        var represented = Directory.centre("Représenté");
        Directory.membership(club, "organisation", centre);
        Directory.membership(club, "organisation", former, "\"to\": \"2020\"");
        Directory.membership(
                club,
                "person",
                Directory.person("Anne", "Martin"),
                "\"onBehalfOf\": \"%s\"".formatted(represented.id()));
        var note = Directory.add(club.path() + "/notes", NOTE);

        assertThat(statusFor(centre.id(), note.path())).isEqualTo(200);
        assertThat(statusFor(represented.id(), note.path())).isEqualTo(200);
        assertThat(statusFor(former.id(), note.path())).isEqualTo(404);
        assertThat(statusFor(UUID.randomUUID().toString(), note.path())).isEqualTo(404);
        assertThat(statusFor(former.id(), club.path() + "/notes")).isEqualTo(404);
    }

    @Test
    void aNoteIsWrittenByItsAuthorsAndIsNowhereElse() {
        var club = Directory.network("Club");
        var centre = Directory.centre("Centre");
        var other = Directory.centre("Autre");
        Directory.membership(club, "organisation", centre);
        Directory.membership(club, "organisation", other);
        var path = club.path() + "/notes/"
                + Api.as(Role.EDITOR, UUID.fromString(centre.id()))
                        .contentType(Directory.JSON)
                        .body(NOTE)
                        .post(club.path() + "/notes")
                        .then()
                        .statusCode(201)
                        .header("Cache-Control", "no-store")
                        .body("owner", equalTo(centre.id()))
                        .extract()
                        .path("id");

        Api.as(Role.EDITOR, UUID.fromString(other.id()))
                .contentType(Directory.PATCH)
                .header("If-Match", "*")
                .body("{\"title\": \"Autre\"}")
                .patch(path)
                .then()
                .statusCode(403);
        Api.as(Role.EDITOR, UUID.fromString(centre.id()))
                .contentType(Directory.PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"title\": \"Autre titre\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        assertThat(Directory.get(FEED + "?limit=1000").extract().asString()).doesNotContain("Ligne 1");
        assertThat(Directory.get(club.path()).extract().asString()).doesNotContain("Ligne 1");
    }

    private static int statusFor(String centre, String path) {
        return Api.as(Role.MEMBER, UUID.fromString(centre)).get(path).statusCode();
    }
}

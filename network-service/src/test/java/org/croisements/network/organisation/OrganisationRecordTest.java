package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.network.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of an organisation. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationRecordTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void whatWasAddedIsReadAgainAsItWasAnswered() {
        var made = Directory.add(ORGANISATIONS, """
                {"name": "  RésO Villes ", "kind": "RESOURCE_CENTRE", "acronym": "RV", "aliases": ["RésOvilles"],
                 "legalForm": "ASSOCIATION", "identifiers": [{"scheme": "SIREN", "value": "213502388"}],
                 "foundedOn": "2000", "seat": {"city": "Nantes"}, "email": "contact@example.org",
                 "website": "https://www.resovilles.com", "coverage": [{"kind": "REGION", "code": "53", "from": "2008-01"}],
                 "note": "Deux\\nlignes", "sources": [{"label": "Compte rendu"}],
                 "claims": [{"field": "foundedOn", "value": "2000", "source": "Site", "certainty": "STATED"}]}
                """);

        var read = Directory.get(made.path());

        read.statusCode(200).header("ETag", "\"0\"").header("Vary", "Accept, Authorization");
        assertThat(read.extract().jsonPath().getMap("")).isEqualTo(made.body().getMap(""));
        assertThat(made.body().getString("name")).isEqualTo("RésO Villes");
        assertThat(made.body().getString("slug")).isEqualTo("reso-villes");
        assertThat(made.body().getString("coverage[0].from")).isEqualTo("2008-01");
        assertThat(made.body().getInt("version")).isZero();
        assertThat(Directory.read(ORGANISATIONS + "/reso-villes").getString("id"))
                .isEqualTo(made.id());
    }

    @Test
    void theAnswerToANewOrganisationSaysWhereItIs() {
        Directory.post(ORGANISATIONS, Directory.named("Labo Cités", "RESOURCE_CENTRE"))
                .statusCode(201)
                .header("Location", endsWith(ORGANISATIONS + "/labo-cites"))
                .header("ETag", "\"0\"");
    }

    @ParameterizedTest
    @CsvSource({
        "SIREN, 213502388, 201",
        "SIREN, 213502389, 400",
        "SIREN, 21350238, 400",
        "SIRET, 21350238800019, 201",
        "SIRET, 21350238800018, 400",
        "SIRET, 35600000000048, 201",
        "SIRET, 35600000049837, 201",
        "SIRET, 35600000049838, 400",
        "SIRET, 21350238900018, 400",
        "SIRET, 2135023880001, 400",
        "SIRET, ２１３５０２３８８０００１９, 400",
        "RNA, W442000000, 201",
        "RNA, 442000000, 400",
        "OTHER, anything-42, 201",
        "OTHER, two words, 400",
    })
    void anIdentifierHasItsRegistersForm(String scheme, String value, int status) {
        Directory.post(
                        ORGANISATIONS,
                        Directory.named(
                                "X",
                                "OTHER",
                                "\"identifiers\": [{\"scheme\": \"%s\", \"value\": \"%s\"}]".formatted(scheme, value)))
                .statusCode(status);
    }

    @Test
    void anIdentifierThatIsWrongIsExplained() {
        Directory.post(ORGANISATIONS, Directory.named("X", "OTHER", """
                        "identifiers": [{"scheme": "SIREN", "value": "213502389"},
                                        {"scheme": "SIRET", "value": "21350238800018"},
                                        {"scheme": "RNA", "value": "442000000"}]
                        """))
                .statusCode(400)
                .body("errors.pointer", contains("/identifiers/0", "/identifiers/1", "/identifiers/2"))
                .body("errors[0].detail", startsWith("a SIREN has 9 digits"))
                .body("errors[1].detail", startsWith("a SIRET has 14 digits"))
                .body("errors[2].detail", startsWith("an RNA number has a W"));
    }

    @Test
    void theSameIsNotSaidTwice() {
        var before = Directory.organisation("Avant");

        Directory.post(ORGANISATIONS, Directory.named("Un", "OTHER", """
                        "predecessors": ["avant", "%s"],
                        "coverage": [{"kind": "REGION", "code": "53", "from": "2008", "to": "2015"},
                                     {"kind": "REGION", "code": "53", "from": "2016"},
                                     {"kind": "REGION", "code": "53", "from": "2016"}]
                        """.formatted(before.id())))
                .statusCode(400)
                .body("errors.pointer", contains("/predecessors/1", "/coverage/2"))
                .body("errors.code", contains("DUPLICATE", "DUPLICATE"));
    }
}

package org.croisements.network.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ezvcard.Ezvcard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations in the formats of others. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationFormatsTest {

    private static final String RESO_VILLES = """
            "acronym": "RV", "aliases": ["RésOvilles"], "foundedOn": "2000",
            "seat": {"address": "2 rue Meuris", "postcode": "44100", "city": "Nantes",
                     "longitude": -1.5854, "latitude": 47.2063},
            "phone": "+33 2 40 58 02 03", "email": "contact@example.org", "website": "https://www.resovilles.com",
            "identifiers": [{"scheme": "SIRET", "value": "82139915100033"}],
            "coverage": [{"kind": "REGION", "code": "53"}],
            "contacts": [{"kind": "PRESS", "email": "presse@example.org"},
                         {"kind": "PRESS", "email": "ancienne@example.org", "to": "2020"},
                         {"kind": "MANAGEMENT", "phone": "+33 6 00", "audience": "NETWORK"}]
            """;

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void aCardHoldsWhatEverybodyMayKnow() {
        var made = Directory.centre("RésO Villes", RESO_VILLES);

        var answer = Api.anonymous().get(made.path() + ".vcf");

        assertThat(answer.contentType()).isEqualTo("text/vcard;charset=UTF-8");
        assertThat(answer.header("ETag")).isNotNull();
        var card = Ezvcard.parse(answer.asString()).first();
        assertThat(card.getVersion().getVersion()).isEqualTo("4.0");
        assertThat(card.getFormattedName().getValue()).isEqualTo("RésO Villes");
        assertThat(card.getKind().getValue()).isEqualTo("org");
        assertThat(card.getUid().getValue()).isEqualTo("urn:uuid:" + made.id());
        assertThat(card.getNickname().getValues()).containsExactly("RV", "RésOvilles");
        assertThat(card.getEmails())
                .extracting(email -> email.getValue())
                .containsExactly("contact@example.org", "presse@example.org");
        assertThat(card.getTelephoneNumbers())
                .extracting(phone -> phone.getText())
                .containsExactly("+33 2 40 58 02 03");
        assertThat(card.getAddresses().get(0).getLocality()).isEqualTo("Nantes");
        assertThat(card.getGeo().getLatitude()).isEqualTo(47.2063);
        assertThat(answer.asString()).doesNotContain("+33 6 00");
    }

    @Test
    void aNameThatWouldBeAnotherLineOfACardIsAName() {
        String name = "X;Y,Z\\\\nBEGIN:VCARD:END:VCARD " + "é".repeat(60);
        var made = Directory.organisation(name, "\"aliases\": [\"a;b,c:d\"]", "\"note\": \"un\\nTEL:1\"");

        String text = Api.anonymous().get(made.path() + ".vcf").asString();

        assertThat(Ezvcard.parse(text).all()).hasSize(1);
        var card = Ezvcard.parse(text).first();
        assertThat(card.getFormattedName().getValue()).isEqualTo("X;Y,Z\\nBEGIN:VCARD:END:VCARD " + "é".repeat(60));
        assertThat(card.getNickname().getValues()).containsExactly("a;b,c:d");
        assertThat(card.getTelephoneNumbers()).isEmpty();
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void aListIsACardEach() {
        Directory.centre("RésO Villes", RESO_VILLES);
        Directory.centre("IREV");

        assertThat(Ezvcard.parse(Api.anonymous().get(ORGANISATIONS + ".vcf").asString())
                        .all())
                .extracting(card -> card.getFormattedName().getValue())
                .containsExactly("IREV", "RésO Villes");
    }

    @Test
    void linkedDataIsInTheWordsOfSchemaOrg() {
        var made = Directory.centre("RésO Villes", RESO_VILLES);
        Directory.add(ORGANISATIONS, Directory.named("Ville de Rennes", "COMMUNE"));

        Api.anonymous()
                .get(made.path() + ".jsonld")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@type'", equalTo("Organization"))
                .body("name", equalTo("RésO Villes"))
                .body("alternateName", contains("RV", "RésOvilles"))
                .body("identifier[0].propertyID", equalTo("SIRET"))
                .body("address.addressLocality", equalTo("Nantes"))
                .body("location.geo.latitude", equalTo(47.2063f))
                .body("areaServed.identifier", contains("REGION:53"))
                .body("foundingDate", equalTo("2000"));
        Api.anonymous()
                .get(ORGANISATIONS + ".jsonld")
                .then()
                .body("'@graph'.'@type'", contains("Organization", "GovernmentOrganization"));
    }

    @Test
    void onAMapAreThoseWhosePlaceIsKnown() {
        Directory.centre("RésO Villes", RESO_VILLES);
        Directory.centre("IREV");

        Api.anonymous()
                .get(ORGANISATIONS + ".geojson?kind=RESOURCE_CENTRE")
                .then()
                .statusCode(200)
                .body("type", equalTo("FeatureCollection"))
                .body("features.properties.slug", contains("irev", "reso-villes"))
                .body("features[0].geometry", nullValue())
                .body("features[1].geometry.coordinates", equalTo(List.of(-1.5854f, 47.2063f)));
    }

    @Test
    void structuresAreInTheWordsOfDataInclusion() {
        var made = Directory.add(
                ORGANISATIONS,
                Directory.named(
                        "Maison de l'emploi.",
                        "EMPLOYMENT_HOUSE",
                        RESO_VILLES,
                        "\"note\": \"%s\"".formatted("Un centre. ".repeat(5))));

        var item = Directory.read("/api/v1/structures").getMap("items[0]");

        assertThat(item)
                .hasSize(20)
                .containsEntry("source", "croisements")
                .containsEntry("id", "croisements--" + made.id())
                .containsEntry("nom", "Maison de l'emploi")
                .containsEntry("siret", "82139915100033")
                .containsEntry("courriel", "contact@example.org")
                .containsEntry("commune", "Nantes")
                .containsEntry("code_postal", "44100")
                .containsEntry("description", "Un centre. Un centre. Un centre. Un centre. Un centre.")
                .containsEntry("reseaux_porteurs", List.of("maisons-de-l-emploi"))
                .containsEntry("code_insee", null);
        assertThat(String.valueOf(item.get("lien_source"))).endsWith(made.path());
        assertThat(Api.anonymous().get("/api/v1/structures.csv").asString())
                .startsWith("source,id,nom,date_maj,lien_source,siret,");
        assertThat(Directory.read("/api/v1/structures?kind=COMMUNE").getList("items"))
                .isEmpty();
    }
}

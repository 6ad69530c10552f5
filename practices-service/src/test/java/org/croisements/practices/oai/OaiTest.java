package org.croisements.practices.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.practice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OaiTest {

    private static final String OAI = "/api/v1/oai";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ALL = "?verb=ListRecords&metadataPrefix=oai_dc";

    @BeforeEach
    void nothingIsThere() {
        Directory.only();
    }

    @Test
    void aRecordIsDublinCore() {
        add(PRACTICES, practice("Garage & cie", "\"summary\": \"Un lieu\""));
        add(PRACTICES, draft("Secret"));

        var answer = get(ALL);

        assertThat(answer.getList("OAI-PMH.ListRecords.record.metadata.dc.title"))
                .containsExactly("Garage & cie");
        String identifier = answer.getString("OAI-PMH.ListRecords.record.header.identifier");
        assertThat(get("?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier)
                        .getString("OAI-PMH.GetRecord.record.metadata.dc.description"))
                .isEqualTo("Un lieu");
        assertThat(get("?verb=Identify").getString("OAI-PMH.Identify.deletedRecord"))
                .isEqualTo("persistent");
        assertThat(get("?verb=ListMetadataFormats")
                        .getString("OAI-PMH.ListMetadataFormats.metadataFormat.metadataPrefix"))
                .isEqualTo("oai_dc");
    }

    @Test
    void whatWentIsToldForEver() {
        add(PRACTICES, practice("Supprimée"));
        add(PRACTICES, practice("Retirée"));
        delete(admin(), PRACTICES + "/supprimee").statusCode(204);
        patch(admin(), PRACTICES + "/retiree", "{\"publication\": \"WITHDRAWN\", \"reason\": \"Erreur\"}")
                .statusCode(200);

        assertThat(get(ALL).getList("OAI-PMH.ListRecords.record.header.@status"))
                .containsExactly("deleted", "deleted");
        patch(admin(), PRACTICES + "/retiree", "{\"publication\": \"PUBLISHED\"}")
                .statusCode(200);
        assertThat(get(ALL).getList("OAI-PMH.ListRecords.record.metadata.dc.title"))
                .containsExactly("Retirée");
    }

    @Test
    void aLongListGoesOnWithATokenAndLosesNothing() {
        for (int i = 0; i < 101; i++) {
            add(PRACTICES, practice("Pratique " + i));
        }

        var first = get("?verb=ListIdentifiers&metadataPrefix=oai_dc&from=1800-01-01&until=9999-12-31");
        String token = first.getString("OAI-PMH.ListIdentifiers.resumptionToken");
        var second = get("?verb=ListIdentifiers&resumptionToken=" + token);

        var all = new ArrayList<String>(first.getList("OAI-PMH.ListIdentifiers.header.identifier"));
        assertThat(all).hasSize(100);
        all.addAll(second.getList("OAI-PMH.ListIdentifiers.header.identifier"));
        assertThat(all).hasSize(101).doesNotHaveDuplicates();
        assertThat(second.getString("OAI-PMH.ListIdentifiers.resumptionToken")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "?verb=Invented, badVerb",
        "?verb=ListRecords, badArgument",
        "?verb=ListRecords&metadataPrefix=marc, cannotDisseminateFormat",
        "?verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-01, badArgument",
        "?verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-01-01, badArgument",
        "?verb=ListRecords&metadataPrefix=oai_dc&until=1950-01-01, noRecordsMatch",
        "?verb=ListRecords&resumptionToken=invented, badResumptionToken",
        "?verb=ListSets, noSetHierarchy",
        "?verb=ListRecords&metadataPrefix=oai_dc&set=all, noSetHierarchy",
        "?verb=Identify&metadataPrefix=oai_dc, badArgument",
        "?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:else:1&from=2026-01-01, badArgument",
        "?verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:else:1, idDoesNotExist"
    })
    void whatIsAskedWronglyIsAnsweredInTheProtocolsCodes(String query, String code) {
        assertThat(get(query).getString("OAI-PMH.error.@code")).isEqualTo(code);
    }

    @Test
    void aFormIsAnsweredLikeAnAddress() {
        add(PRACTICES, practice("Garage & cie"));

        assertThat(post("verb=ListRecords&metadataPrefix=oai_dc")
                        .getList("OAI-PMH.ListRecords.record.metadata.dc.title"))
                .containsExactly("Garage & cie");
        assertThat(post("verb=Identify").getString("OAI-PMH.request.@verb")).isEqualTo("Identify");
        String identifier = get("?verb=ListIdentifiers&metadataPrefix=oai_dc")
                .getString("OAI-PMH.ListIdentifiers.header.identifier");
        assertThat(post("identifier=" + identifier.replace(":", "%3A").replace("/", "%2F")
                                + "&verb=GetRecord&metadataPrefix=oai_dc")
                        .getString("OAI-PMH.GetRecord.record.header.identifier"))
                .isEqualTo(identifier);
    }

    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=, badVerb",
        "verb, badVerb",
        "verb=ListSets, noSetHierarchy",
        "verb=Identify&verb=Identify, badVerb",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=Identify&invented=1, badArgument",
        "verb=Identify%, badArgument",
        "verb=Identify%00, badArgument",
        "verb=Identify&foo=1, badArgument",
        "verb=Identify&%3Cscript%3E=1, badArgument",
        "verb=ListRecords&resumptionToken=invented&resumptionToken=invented, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=, badArgument",
        "foo=1, badVerb"
    })
    void aFormThatIsWrongIsAnsweredInTheProtocolsCodes(String form, String code) {
        assertThat(post(form).getString("OAI-PMH.error.@code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "verb=, badVerb",
        "verb, badVerb",
        "foo=1, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&foo=1, badArgument",
        "verb=Identify%00, badArgument",
        "verb=Identify&%3Cscript%3E=1, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=, badArgument",
        "verb=ListRecords&resumptionToken=invented&resumptionToken=invented, badArgument"
    })
    void anAddressThatIsWrongIsAnsweredInTheProtocolsCodesToo(String query, String code) {
        var answer = Api.anonymous().urlEncodingEnabled(false).get(OAI + "?" + query);

        assertThat(xml(answer).getString("OAI-PMH.error.@code")).isEqualTo(code);
        assertThat(answer.xmlPath().getString("OAI-PMH.request")).endsWith("/api/v1/oai");
    }

    /** A token that this service never gave, with days that no database knows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z +1000000000-12-31T23:59:59Z 1900-01-01T00:00:00Z 0-0-0-0-0",
                "1900-01-01T00:00:00Z 2200-01-01T00:00:00Z -1000000000-01-01T00:00:00Z 0-0-0-0-0",
                "1900-01-01T00:00:00Z 2200-01-01T00:00:00Z"
            })
    void aTokenThatWasNotGivenHereIsRefused(String text) {
        String token = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));

        assertThat(get("?verb=ListRecords&resumptionToken=" + token).getString("OAI-PMH.error.@code"))
                .isEqualTo("badResumptionToken");
    }

    @Test
    void whatIsNoFormAtAllIsAProblem() {
        sent("application/json", "{\"verb\": \"Identify\"}").then().statusCode(415);
        sent(FORM, "verb=" + "I".repeat(9_000)).then().statusCode(413);
        Api.anonymous()
                .contentType(FORM)
                .body("verb=Identify")
                .post(OAI + "?verb=Identify")
                .then()
                .statusCode(400);
    }

    @Test
    void aDataPortalFindsTheCatalogue() {
        var answer = Api.anonymous().get("/api/v1/practices-catalogue");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/ld+json");
        assertThat(answer.asString())
                .contains("\"http://www.w3.org/ns/dcat#Catalog\"", "/api/v1/practices.geojson", "/api/v1/oai\"");
    }

    private static XmlPath get(String query) {
        return xml(Api.anonymous().get(OAI + query));
    }

    private static XmlPath post(String form) {
        return xml(sent(FORM, form));
    }

    private static Response sent(String type, String body) {
        return Api.anonymous().contentType(type).body(body).post(OAI);
    }

    private static XmlPath xml(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/xml");
        return answer.xmlPath();
    }
}

package org.croisements.events.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Links.OWN;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.croisements.events.Links;
import org.croisements.events.Registered;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What remains of a forum that is over. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class CertificateTest {

    private static final String CERTIFICATES = "/api/v1/certificates/";
    private static final Pattern CODE = Pattern.compile("/certificates/([A-Za-z0-9_-]{38})");

    private UUID claire = UUID.randomUUID();

    @BeforeEach
    void holdAForum() throws SQLException {
        Directory.only();
        addAs(RESO_VILLES, EVENTS, event("Forum Cités Cap", "2018-06-05", """
                "endsOn": "2018-06-06", "place": {"name": "Couvent des Jacobins", "city": "Rennes"},
                "organisers": [{"organisation": "reso-villes", "role": "LEAD"}]"""));
        claire = attended("claire@example.org", "given_name='Claire'", "family_name='Le Goff-Ñandú'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Attestation de présence   | 5 juin 2018, 6 juin 2018
            en | Certificate of attendance | 5 June 2018, 6 June 2018
            """)
    void whoAttendedHasACertificateInTheirLanguage(String language, String title, String days) throws Exception {
        Registered.run("update registration set language = ?", language);

        try (var pdf = pdf(claire)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains(title, "Claire Le Goff-Ñandú", "Forum Cités Cap", "RésO Villes", days, "Rennes");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
    }

    @Test
    void aScreenReaderReadsIt() throws Exception {
        try (var pdf = pdf(claire)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8)).contains("pdfuaid:part");
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void whoIsShownItChecksItAtAPublicAddressThatNamesNobody() throws Exception {
        Registered.run("""
                insert into check_in (event_id, nonce, registration_id, direction, outcome, inside, at, received_at, version)
                values (?, 'nonce-1', ?, 'ENTRY', 'ADMITTED', true, '2018-06-05T22:30:00Z', now(), 0)
                """, Registered.event("forum-cites-cap"), claire);

        String answer = Api.anonymous()
                .when()
                .get(CERTIFICATES + code(claire))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("event.slug", equalTo("forum-cites-cap"))
                .body("organisers", contains("RésO Villes"))
                .body("days", contains("2018-06-06"))
                .body("nameMatches", nullValue())
                .extract()
                .asString();

        assertThat(answer).doesNotContain("Claire").doesNotContain("Goff");
    }

    @ParameterizedTest
    @CsvSource({"Claire, Le Goff-Ñandú, true", "CLAIRE, le goff nandu, true", "Paul, Le Goff-Ñandú, false"})
    void theNameOnItIsComparedAndNeverTold(String given, String family, boolean matches) throws Exception {
        post(Api.anonymous(), CERTIFICATES + "checks", """
                {"code": "%s", "givenName": "%s", "familyName": "%s"}""".formatted(code(claire), given, family))
                .statusCode(200)
                .body("nameMatches", equalTo(matches));
    }

    @Test
    void aCodeCannotBeMadeUp() throws Exception {
        String code = code(claire);

        for (int i = 0; i < code.length() - 1; i += 3) {
            char other = code.charAt(i) == 'A' ? 'B' : 'A';
            Api.anonymous()
                    .when()
                    .get(CERTIFICATES + code.substring(0, i) + other + code.substring(i + 1))
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("CERTIFICATE_NOT_FOUND"));
        }
    }

    @Test
    void whoDidNotAttendHasNone() throws SQLException {
        var absent = Registered.add("forum-cites-cap", "NO_SHOW", "paul@example.org");

        Links.holder(absent)
                .when()
                .get(OWN + "/certificate")
                .then()
                .statusCode(404)
                .body("code", equalTo("CERTIFICATE_NOT_FOUND"));
    }

    @Test
    void badgesCarryNamesAndCodes() throws Exception {
        byte[] bytes = Api.as(Role.CENTRE_ADMIN, RESO_VILLES)
                .when()
                .get(EVENTS + "/forum-cites-cap/badges")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Claire", "Le Goff-Ñandú", "Forum Cités Cap");
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void whatStandsOnABadgeIsTextWhateverItIs() throws Exception {
        Registered.run("update registration set given_name = '<img src=\"file:///etc/passwd\"/>&amp;{1}'");

        byte[] bytes = Api.as(Role.CENTRE_ADMIN, RESO_VILLES)
                .when()
                .get(EVENTS + "/forum-cites-cap/badges")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""))
                    .contains("<imgsrc=\"file:///etc/passwd\"/>&amp;{1}");
        }
    }

    private static UUID attended(String email, String... columns) throws SQLException {
        return Registered.add("forum-cites-cap", "ATTENDED", email, columns);
    }

    private static String code(UUID registration) throws IOException {
        try (var pdf = pdf(registration)) {
            var found = CODE.matcher(new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""));
            assertThat(found.find()).isTrue();
            return found.group(1);
        }
    }

    private static PDDocument pdf(UUID registration) throws IOException {
        return Loader.loadPDF(Links.holder(registration)
                .when()
                .get(OWN + "/certificate")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray());
    }
}

package org.croisements.practices.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.practice;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class AttachmentTest {

    private static final String FILES = PRACTICES + "/garage/attachments";
    private static final byte[] PDF = "%PDF-1.7\nun bilan".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void aPublicPractice() {
        Directory.only();
        addAs(RESO_VILLES, PRACTICES, practice("Garage"));
    }

    @Test
    void aFileIsKeptWithItsTypeSizeAndChecksum() {
        send("bilan été 2025.pdf", PDF)
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(PDF.length))
                .body("sha256", equalTo(sha256(PDF)));
        send("autre.pdf", PDF).statusCode(409).body("code", equalTo("ATTACHMENT_TWICE"));
    }

    @Test
    void aKeyServesOneFileOfOneName() {
        String first = keyed("bilan.pdf", PDF).statusCode(201).extract().path("id");

        keyed("bilan.pdf", PDF)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        keyed("bilan.pdf", "%PDF-1.7\nun autre".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        keyed("autre.pdf", PDF).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        Api.anonymous().get(FILES).then().body("items.fileName", contains("bilan.pdf"));
    }

    @Test
    void aDownloadIsSavedAndNeverShown() {
        String href = send("bilan été.pdf", PDF).extract().path("href");

        var answer = Api.anonymous().get(href);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asByteArray()).isEqualTo(PDF);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"bilan _t_.pdf\"; filename*=UTF-8''bilan%20%C3%A9t%C3%A9.pdf");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.header("ETag")).isEqualTo("\"" + sha256(PDF) + "\"");
        Api.anonymous()
                .header("If-None-Match", answer.header("ETag"))
                .get(href)
                .then()
                .statusCode(304);
    }

    @Test
    void aFileOfManyPiecesComesBackWhole() {
        byte[] large = new byte[900_000];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) ('a' + i % 23);
        }

        String href = send("long.txt", large).statusCode(201).extract().path("href");

        assertThat(Api.anonymous().get(href).asByteArray()).isEqualTo(large);
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, <html><script>alert(1)</script></html>",
        "image.svg, <svg xmlns='http://www.w3.org/2000/svg'/>",
        "texte.txt, <svg onload='alert(1)'/>",
        "texte.txt, Bonjour <script>alert(1)</script>",
        "image.png, ceci n'est pas une image",
        "bilan.pdf, ceci n'est pas un PDF",
        "bilan.docx, PK",
        "page.htm, Bonjour",
        "programme.exe, MZ",
        "texte.md, '<!DOCTYPE html>'"
    })
    void whatLiesOrRunsIsRefused(String name, String content) {
        send(name, content.getBytes(StandardCharsets.UTF_8)).statusCode(415).body("code", equalTo("ATTACHMENT_TYPE"));
    }

    @Test
    void anOfficeFileIsTakenAndOneWithMacrosIsNot() throws IOException {
        send("bilan.docx", zip("[Content_Types].xml", "word/document.xml")).statusCode(201);
        send("macro.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))
                .statusCode(415);
        send("archive.docx", zip("a.txt")).statusCode(415);
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd.txt", "a/b.txt", "'a\"b.txt'", "sans-fin", ".txt"})
    void aNameThatLeadsSomewhereIsRefused(String name) {
        send(name, "Bonjour".getBytes(StandardCharsets.UTF_8)).statusCode(400);
    }

    @Test
    void whatIsTooLargeOrEmptyIsRefused() {
        send("long.txt", new byte[0]).statusCode(400);
        byte[] tooLarge = new byte[10_000_001];
        Arrays.fill(tooLarge, (byte) 'a');
        send("long.txt", tooLarge).statusCode(413);
    }

    @Test
    void onlyItsCentreAddsAndRemoves() {
        String file = send("bilan.pdf", PDF).extract().header("Location");

        send(Api.as(Role.CENTRE_ADMIN, IREV), "autre.txt", "Bonjour".getBytes(StandardCharsets.UTF_8))
                .statusCode(403);
        delete(Api.as(Role.CENTRE_ADMIN, IREV), file).statusCode(403);
        delete(Api.as(Role.EDITOR, RESO_VILLES), file).statusCode(204);
        Api.anonymous().get(file + "/content").then().statusCode(404);
    }

    private static ValidatableResponse send(String name, byte[] content) {
        return send(Api.as(Role.EDITOR, RESO_VILLES), name, content);
    }

    private static ValidatableResponse keyed(String name, byte[] content) {
        return send(Api.as(Role.EDITOR, RESO_VILLES).header("Idempotency-Key", "k1"), name, content);
    }

    private static ValidatableResponse send(RequestSpecification by, String name, byte[] content) {
        return by.contentType("application/octet-stream")
                .queryParam("fileName", name)
                .body(content)
                .post(FILES)
                .then();
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.croisements.kit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.croisements.kit.TestPostgres;
import org.croisements.kit.imports.NoteImporter.Note;
import org.croisements.kit.imports.NoteImporter.Place;
import org.croisements.kit.input.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a file. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ImportFileTest extends NoteImports {

    private static final Note WHOLE = new Note(
            "1",
            "Un, deux",
            3,
            true,
            java.util.List.of("a", "b"),
            new Place("Nantes", 47.2),
            new PartialDate("2018-06"),
            java.util.List.of());

    @Test
    void cellsBecomeTheFieldsThatTheirColumnsName() {
        csv("""
                title,key,size,open,tags,place.city,place.lat,since
                "Un, deux",1,3,true,a|b,Nantes,47.2,2018-06
                """).statusCode(201).body("rejections", equalTo(0));

        assertThat(importer.applied).containsExactly(WHOLE);
    }

    @Test
    void emptyCellsAreNoFieldsAndNoNestedRecord() {
        csv("key,title,size,open,tags,place.city,place.lat,since\n1,Un,,,,,,\n").statusCode(201);

        assertThat(importer.applied)
                .containsExactly(new Note("1", "Un", null, null, java.util.List.of(), null, null, java.util.List.of()));
    }

    @Test
    void objectsOfNdjsonBecomeTheSame() {
        ndjson("""
                {"key": "1", "title": "Un, deux", "size": 3, "open": true, "tags": ["a", "b"], \
                "place": {"city": "Nantes", "lat": 47.2}, "since": "2018-06"}

                {"key": "2", "title": "Deux", "others": [{"city": "Lille"}]}
                """).statusCode(201).body("read", equalTo(2)).body("created", equalTo(2));

        assertThat(importer.applied).first().isEqualTo(WHOLE);
        assertThat(importer.applied)
                .last()
                .extracting(Note::others)
                .isEqualTo(java.util.List.of(new Place("Lille", null)));
    }

    @Test
    void whatOurOwnCsvMadeSafeIsTakenBack() {
        csv("key,title\n1,'+33 2 40\n2,'hui\n3,'=1+1\n").body("created", equalTo(3));

        assertThat(importer.applied).extracting(Note::title).containsExactly("+33 2 40", "'hui", "=1+1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFkey,title\r\n1,Un\r\n",
                "key;title\n1;Un\n",
                "title,key\nUn,1",
                "\"key\", title \n1, Un \n"
            })
    void spreadsheetsWriteTheSameInOtherWays(String file) throws Exception {
        csv(file).statusCode(201).body("created", equalTo(1));

        assertThat(titles()).containsExactly("Un");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'key,titel\n1,Un'       | did you mean title",
                "'key,key,title\n1,1,Un' | the column key stands twice",
                "'title\nUn'             | the column key is missing",
                "'key,others\n1,x'       | \"others\" is not a column here",
                "'<html><body>'          | is not a column here",
            })
    void aHeaderThatIsWrongRefusesTheFile(String file, String detail) {
        csv(file)
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"))
                .body("errors[0].detail", containsString(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key,title", "key,title\n"})
    void aFileWithoutALineIsRefused(String file) {
        csv(file).statusCode(400).body("code", equalTo("EMPTY_BODY"));
    }

    @Test
    void aFileThatStopsBeingCsvHasNoEffect() throws Exception {
        csv(notes(600) + "601,\"never closed\n")
                .statusCode(400)
                .body("detail", equalTo("The body stops being CSV after line 601"));
        csv(notes(1) + "2," + "x".repeat(1_100_000) + "\n")
                .statusCode(400)
                .body("detail", equalTo("The body stops being CSV after line 2"));

        assertThat(titles()).isEmpty();
    }

    @Test
    void aFileThatIsNotUtf8HasNoEffect() throws Exception {
        for (String type : new String[] {CSV, NDJSON}) {
            send("", type, (notes(600) + "601,Été\n").getBytes(StandardCharsets.ISO_8859_1))
                    .then()
                    .statusCode(400)
                    .body("detail", equalTo("The body is not UTF-8"));
        }
        assertThat(titles()).isEmpty();
    }

    @Test
    void aLineOfNdjsonThatIsNoObjectIsRejected() {
        ndjson("""
                {"key": "1", "title": "Un"}
                {"key": "2", "title":
                ["3"]
                {"key": "4", "key": "4", "title": "Un"}
                {"key": "5", "title": "Cinq", "id": 5}
                {"key": "6", "title": "Six\\u0000"}
                """ + "[".repeat(1_000) + "\n{\"key\": \"8\", \"title\": \"Huit\"}\n")
                .statusCode(201)
                .body("created", equalTo(2))
                .body("rejected.line", contains(2, 3, 4, 5, 6, 7))
                .body(
                        "rejected.code",
                        contains(
                                "MALFORMED_JSON",
                                "WRONG_TYPE",
                                "MALFORMED_JSON",
                                "UNKNOWN_FIELD",
                                "BAD_TEXT",
                                "MALFORMED_JSON"));
    }

    @Test
    void aFileOver20MegabytesIsRefused() throws Exception {
        send("", CSV, ("key,title\n1," + "x".repeat(20_000_000) + "\n").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
        assertThat(titles()).isEmpty();
    }
}

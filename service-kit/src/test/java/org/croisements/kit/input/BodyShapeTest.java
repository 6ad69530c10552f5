package org.croisements.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.problem.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a body must look like to become a record. */
class BodyShapeTest {

    enum Colour {
        RED,
        GREEN
    }

    record Leaf(String name, @Nullable Integer size) {}

    record Tree(
            @Text(max = 10) String title,
            @Nullable @Text(max = 50, lines = true) String note,

            @Nullable @Text(pattern = "[a-z]+", allowed = "lower-case letters")
            String slug,

            @Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable LocalDateTime moment,
            @Nullable PartialDate about,
            @Nullable UUID id,
            @Nullable Long count,
            boolean tall,
            List<Leaf> leaves,
            List<String> names) {}

    @Test
    void aRightBodyHasNoFaults() {
        assertThat(faults("""
                {"title": "Chêne", "note": "a\\nb", "slug": "chene", "colour": "RED", "day": "2018-06-05",
                 "moment": "2018-06-05T09:30", "about": "2018-06", "id": "0197c0de-0000-7000-8000-000000000001",
                 "count": 3, "tall": true, "leaves": [{"name": "x", "size": 1}], "names": ["y"]}
                """)).isEmpty();
    }

    @Test
    void whatIsAbsentBecomesAnEmptyListOrFalse() {
        var body = tree("{\"title\": \"x\"}");

        assertThat(BodyShape.faults(body, Tree.class)).isEmpty();

        assertThat(body.path("leaves").isArray()).isTrue();
        assertThat(body.path("tall").booleanValue()).isFalse();
    }

    @Test
    void everyFaultIsFoundAtOnce() {
        assertThat(faults("""
                {"titel": "x", "colour": "REDD", "count": 1.5, "leaves": [{"size": "1"}, 7], "names": [null]}
                """))
                .containsExactlyInAnyOrder(
                        "/titel UNKNOWN_FIELD",
                        "/title REQUIRED",
                        "/colour UNKNOWN_VALUE",
                        "/count WRONG_TYPE",
                        "/leaves/0/name REQUIRED",
                        "/leaves/0/size WRONG_TYPE",
                        "/leaves/1 WRONG_TYPE",
                        "/names/0 REQUIRED");
    }

    @Test
    void theNearestFieldIsNamed() {
        var fault = BodyShape.faults(tree("{\"title\": \"x\", \"colr\": \"RED\"}"), Tree.class);

        assertThat(fault).extracting(Fault::detail).first().asString().contains("did you mean colour?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title   | 'a\\u0000b'                  | BAD_TEXT",
                "title   | 'a\\nb'                      | BAD_TEXT",
                "title   | 'a\\ud800b'                  | BAD_TEXT",
                "title   | 'abcdefghijk'                | BAD_TEXT",
                "title   | '   '                        | EMPTY_TEXT",
                "note    | 'a\\u0007'                   | BAD_TEXT",
                "slug    | 'Abc'                        | BAD_FORMAT",
                "day     | '2018-02-30'                 | BAD_FORMAT",
                "day     | '0018-02-03'                 | BAD_FORMAT",
                "day     | '99999-01-01'                | BAD_FORMAT",
                "moment  | '2018-06-05T09:30Z'          | BAD_FORMAT",
                "about   | '2018-13'                    | BAD_FORMAT",
                "about   | '2018-02-30'                 | BAD_FORMAT",
                "id      | '1-1-1-1-1'                  | BAD_FORMAT",
                "colour  | 'red'                        | UNKNOWN_VALUE",
            })
    void aTextOfTheWrongFormIsNamed(String field, String value, String code) {
        String title = field.equals("title") ? "" : "\"title\": \"x\", ";

        assertThat(faults("{%s\"%s\": \"%s\"}".formatted(title, field, value)))
                .containsExactly("/" + field + " " + code);
    }

    @Test
    void lengthIsCountedInCodePointsAfterNormalisation() {
        var body = tree("{\"title\": \"  e\u0301𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞  \"}");

        assertThat(BodyShape.faults(body, Tree.class)).isEmpty();

        assertThat(body.path("title").textValue()).isEqualTo("é𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞");
    }

    @Test
    void aPatchMayLeaveOutAndTakeAwayButNotMisname() {
        var patch = tree("{\"note\": null, \"tall\": true}");
        var wrong = tree("{\"nota\": null, \"tall\": 1}");

        assertThat(BodyShape.patchFaults(patch, Tree.class)).isEmpty();
        assertThat(BodyShape.patchFaults(wrong, Tree.class))
                .extracting(Fault::code)
                .containsExactly("UNKNOWN_FIELD", "WRONG_TYPE");
    }

    @Test
    void whatTheCallerSentIsShownShortAndPrintable() {
        String long61 = "x".repeat(61);

        var faults = BodyShape.faults(tree("{\"title\": \"x\", \"a\\u001b[31m%s\": 1}".formatted(long61)), Tree.class);

        assertThat(faults)
                .first()
                .extracting(Fault::detail)
                .asString()
                .contains("a?[31mxxx")
                .doesNotContain(long61);
    }

    private static List<String> faults(String json) {
        return BodyShape.faults(tree(json), Tree.class).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

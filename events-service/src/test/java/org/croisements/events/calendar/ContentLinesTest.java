package org.croisements.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Escaping and folding (RFC 5545, 3.1 and 3.3.11). */
class ContentLinesTest {

    @Test
    void whatHasAMeaningToCalendarsMeansItself() {
        assertThat(new ContentLines().text("SUMMARY", "a;b,c\\d\r\ne\nf:g\"h").taken())
                .isEqualTo("SUMMARY:a\\;b\\,c\\\\d\\ne\\nf:g\"h\r\n");
    }

    @Test
    void whatIsNotThereHasNoLine() {
        assertThat(new ContentLines().text("LOCATION", null).add("GEO", null).taken())
                .isEmpty();
    }

    @Test
    void aLineOfSeventyFiveOctetsIsWhole() {
        assertThat(new ContentLines().add("X", "a".repeat(73)).taken()).isEqualTo("X:" + "a".repeat(73) + "\r\n");
        assertThat(new ContentLines().add("X", "a".repeat(74)).taken()).isEqualTo("X:" + "a".repeat(73) + "\r\n a\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "€", "🚋", "aé€🚋"})
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsCut(String character) {
        String text = character.repeat(100);

        String lines = new ContentLines().text("SUMMARY", text).taken();

        for (String line : lines.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        assertThat(lines.replace("\r\n ", "")).isEqualTo("SUMMARY:" + text + "\r\n");
    }
}

package org.croisements.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Forum Cités Cap', forum-cites-cap",
                "\"  L'Œuvre, à Évry-Courcouronnes !\", l-oeuvre-a-evry-courcouronnes",
                "Nᵒ 2, no-2",
                "!!!, x"
            })
    void aTitleMakesASlug(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @Test
    void aLongTitleIsCutAtAWord() {
        assertThat(Slugs.of("quartier ".repeat(20)))
                .hasSizeLessThanOrEqualTo(Slugs.MAX)
                .endsWith("quartier");
    }

    @Test
    void aTitleWithoutLatinLettersIsCalledByWhatItIs() {
        assertThat(Slugs.of("Ελλάδα", "event")).isEqualTo("event");
        assertThat(Slugs.of("Εκδήλωση 2026", "event")).isEqualTo("2026");
    }

    @Test
    void anEndFitsBehindTheLongestSlug() {
        assertThat(Slugs.ending("forum", 2)).isEqualTo("forum-2");
        assertThat(Slugs.ending("a".repeat(Slugs.MAX), "7fffffff"))
                .hasSize(Slugs.MAX)
                .matches(Slugs.PATTERN);
    }

    @Test
    void spellingsOfANameSearchAlike() {
        assertThat(Slugs.searchable("RésO Villes"))
                .isEqualTo(Slugs.searchable("résovilles"))
                .isEqualTo(Slugs.searchable("RÉSO-VILLES"));
    }

    @Test
    void onlyAWholeUuidIsAnId() {
        assertThat(Slugs.id("0197c0de-0000-7000-8000-000000000001"))
                .contains(UUID.fromString("0197c0de-0000-7000-8000-000000000001"));
        assertThat(Slugs.id("1-1-1-1-1")).isEmpty();
        assertThat(Slugs.id("reso-villes")).isEmpty();
    }
}

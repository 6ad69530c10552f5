package org.croisements.practices.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.croisements.practices.analysis.Word;
import org.junit.jupiter.api.Test;

class StemCompanyTest {

    private final StemCompany company = new StemCompany();

    @Test
    void aStemThatNeverStandsWithoutAnotherIsNotNeeded() {
        company.add(List.of(word("format", "~form")));

        assertThat(company.needed(List.of("format", "~form"))).containsExactly("~form");
        assertThat(company.needed(List.of("format"))).containsExactly("format");
    }

    @Test
    void whatOneWordHasByItselfIsKept() {
        company.add(List.of(word("format", "~form"), word("format")));

        assertThat(company.needed(List.of("format", "~form"))).containsExactly("format");
    }

    @Test
    void stemsThatEachFindWhatTheOtherDoesNotAreBothNeeded() {
        company.add(List.of(word("format", "~form"), word("format", "~format"), word("forme", "~form")));

        assertThat(company.needed(List.of("format", "~form"))).containsExactly("format", "~form");
    }

    @Test
    void ofStemsThatNoWordHasOneIsEnough() {
        assertThat(company.needed(List.of("licorn", "~licorn"))).containsExactly("~licorn");
    }

    @Test
    void thePartsOfACompoundCountLikeWords() {
        company.add(List.of(new Word("porte-plume", 0, 11, 0, List.of("porteplum"), List.of(word("port")))));
        company.add(List.of(word("port", "~port")));

        assertThat(company.needed(List.of("port", "~port"))).containsExactly("port");
    }

    private static Word word(String... stems) {
        return new Word("mot", 0, 3, 0, List.of(stems), List.of());
    }
}

package org.croisements.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRulesTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  Anna ,Anna",
                "\u00a0Le\u00a0Goff\u202f,Le\u00a0Goff",
                " \u00a0 ,''",
                "\u3000\u2007x,x",
                "Be\u0301atrice,Béatrice",
                "'',''"
            })
    void aTextIsTrimmedOfEveryKindOfBlankAndComposed(String sent, String kept) {
        assertThat(TextRules.normalise(sent)).isEqualTo(kept);
    }
}

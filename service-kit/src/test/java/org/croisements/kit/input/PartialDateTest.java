package org.croisements.kit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2018, 2018-01-01, 2018-12-31",
        "2018-02, 2018-02-01, 2018-02-28",
        "2016-02, 2016-02-01, 2016-02-29",
        "2018-06-05, 2018-06-05, 2018-06-05"
    })
    void itSpansTheDaysThatItMayBe(String text, LocalDate earliest, LocalDate latest) {
        var date = new PartialDate(text);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "18", "2018-", "2018-13", "2018-02-30", "1800", "2200", "2018-6-5", "2018-06-05T00:00"})
    void whatIsNoDateIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(text));
    }

    @Test
    void anAbsentDateStaysAbsent() {
        assertThat(PartialDate.of(null)).isNull();
        assertThat(PartialDate.textOf(null)).isNull();
    }
}

package org.croisements.events.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.croisements.events.ledger.Ledger.LedgerRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether people may come in, and whether something is due, to the second. */
class StandingTest {

    @ParameterizedTest
    @CsvSource({
        "2190-03-01T07:59:59Z, false",
        "2190-03-01T08:00:00Z, true",
        "2190-05-31T21:59:59Z, true",
        "2190-05-31T22:00:00Z, false",
    })
    void registrationOpensAndClosesToTheSecondOnTheClocksOfTheEvent(Instant now, boolean open) {
        assertThat(standing(now, "2190-03-01T09:00:00", "2190-06-01T00:00:00", "Europe/Paris", "SCHEDULED")
                        .isOpen())
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2190-06-01T03:59:59Z, true", "2190-06-01T04:00:00Z, false"})
    void overseasTheSameWordsAreAnotherMoment(Instant now, boolean open) {
        assertThat(standing(now, null, "2190-06-01T00:00:00", "America/Martinique", "SCHEDULED")
                        .isOpen())
                .isEqualTo(open);
    }

    @Test
    void withoutTimesItIsOpenUntilTheEventIsCancelled() {
        var now = Instant.parse("2190-03-01T08:00:00Z");

        assertThat(standing(now, null, null, "Europe/Paris", "SCHEDULED").isOpen())
                .isTrue();
        assertThat(standing(now, null, null, "Europe/Paris", "CANCELLED").isOpen())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2190-06-01T11:59:59.999999Z, false", "2190-06-01T12:00:00Z, true", "2190-06-01T12:00:01Z, true"})
    void whatIsDueAtAMomentIsDueFromThatMomentOn(Instant now, boolean due) {
        var ledger = new Ledger(LedgerRules.FIRST, 0, 0, null, false, 0);

        ledger.fallsDue(Instant.parse("2190-06-02T12:00:00Z"));
        ledger.fallsDue(Instant.parse("2190-06-01T12:00:00Z"));
        ledger.fallsDue(Instant.parse("2190-06-03T12:00:00Z"));

        assertThat(ledger.isDue(now)).isEqualTo(due);
    }

    private static Standing standing(
            Instant now, @Nullable String opensAt, @Nullable String closesAt, String zone, String status) {
        return new Standing(
                now,
                status,
                "PUBLISHED",
                "INTERNAL",
                opensAt == null ? null : LocalDateTime.parse(opensAt),
                closesAt == null ? null : LocalDateTime.parse(closesAt),
                ZoneId.of(zone),
                "IN_PERSON",
                null,
                Map.of(),
                false);
    }
}

package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UpTest {

    private static final URI ADDRESS = URI.create("http://localhost:8080");

    @Test
    void theFirstStartTellsWhatTheDemonstrationDataTookOfIt() {
        assertThat(Up.ready(ADDRESS, Duration.ofMillis(17_100), Duration.ofMillis(52_600)))
                .isEqualTo("Ready in 17.1 s, demonstration data loaded in 52.6 s: http://localhost:8080"
                        + " (try http://localhost:8080/docs)");
    }

    @Test
    void everyOtherStartTellsWhatItTook() {
        assertThat(Up.ready(ADDRESS, Duration.ofMillis(7_010), null))
                .isEqualTo("Ready in 7.0 s: http://localhost:8080 (try http://localhost:8080/docs)");
    }
}

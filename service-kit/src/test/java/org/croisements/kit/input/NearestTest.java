package org.croisements.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> ALLOWED = List.of("organiser", "region", "sort");

    @Test
    void aSlipOfTheFingerIsFound() {
        assertThat(Nearest.to("organizer", ALLOWED)).contains("organiser");
        assertThat(Nearest.to("REGOIN", ALLOWED)).contains("region");
    }

    @Test
    void somethingElseIsNotGuessed() {
        assertThat(Nearest.to("page", ALLOWED)).isEmpty();
        assertThat(Nearest.to("x".repeat(10_000), ALLOWED)).isEmpty();
    }

    @Test
    void theHintNamesAllWhenTheyAreFew() {
        assertThat(Nearest.hint("organizer", ALLOWED))
                .isEqualTo("; did you mean organiser?; allowed: organiser, region, sort");
    }
}

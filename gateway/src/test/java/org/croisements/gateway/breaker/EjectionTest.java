package org.croisements.gateway.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EjectionTest {

    private long now;
    private final Ejection ejection = new Ejection(new Ejection.Rule(3, Duration.ofSeconds(2)), () -> now);

    @Test
    void takesOutAfterSeveralFailuresInARow() {
        ejection.failed();
        ejection.failed();
        ejection.succeeded();
        ejection.failed();
        ejection.failed();
        assertThat(ejection.isOut()).isFalse();

        assertThat(ejection.failed()).isTrue();
        assertThat(ejection.isOut()).isTrue();
    }

    @Test
    void eachTimeForLongerUntilItServesAgain() {
        takeOut();
        pass(2);
        assertThat(ejection.isOut()).isFalse();

        takeOut();
        pass(2);
        assertThat(ejection.isOut()).isTrue();
        pass(2);
        assertThat(ejection.isOut()).isFalse();

        ejection.succeeded();
        takeOut();
        pass(2);
        assertThat(ejection.isOut()).isFalse();
    }

    private void takeOut() {
        for (int i = 0; i < 3; i++) {
            ejection.failed();
        }
        assertThat(ejection.isOut()).isTrue();
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}

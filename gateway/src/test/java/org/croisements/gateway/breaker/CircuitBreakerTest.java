package org.croisements.gateway.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private long now;
    private final CircuitBreaker breaker = new CircuitBreaker(
            new CircuitBreaker.Rule(10, 0.5, Duration.ofSeconds(10), Duration.ofSeconds(2)), () -> now);

    @Test
    void opensWhenHalfOfEnoughCallsFail() {
        for (int i = 0; i < 5; i++) {
            breaker.succeeded();
        }
        for (int i = 0; i < 4; i++) {
            assertThat(breaker.failed()).isFalse();
        }
        assertThat(breaker.permits()).isTrue();

        assertThat(breaker.failed()).isTrue();
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void fewCallsProveNothing() {
        for (int i = 0; i < 9; i++) {
            breaker.failed();
        }

        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void oldFailuresAreForgotten() {
        for (int i = 0; i < 9; i++) {
            breaker.failed();
        }
        pass(11);
        for (int i = 0; i < 9; i++) {
            breaker.failed();
        }

        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void letsOneThroughAfterThePauseAndClosesWhenItSucceeds() {
        open();
        pass(2);
        assertThat(breaker.permits()).isTrue();
        breaker.begin();
        assertThat(breaker.permits()).isFalse();

        breaker.succeeded();
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void pausesAgainWhenThatOneFails() {
        open();
        pass(2);
        breaker.begin();
        breaker.failed();

        assertThat(breaker.permits()).isFalse();
        pass(2);
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void aTrialThatTheCallerGaveUpIsMadeAgainAtOnce() {
        open();
        pass(2);
        breaker.begin();
        breaker.abandoned();

        assertThat(breaker.permits()).isTrue();
    }

    private void open() {
        for (int i = 0; i < 10; i++) {
            breaker.failed();
        }
        assertThat(breaker.permits()).isFalse();
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}

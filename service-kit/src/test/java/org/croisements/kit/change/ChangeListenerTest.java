package org.croisements.kit.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of waiting readers when nothing happens any more. */
class ChangeListenerTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final ChangeListener listener = new ChangeListener("jdbc:none", "", "", new SimpleMeterRegistry());

    @Test
    void aWaitEndsWithItsTime() {
        var wait = listener.changeBehind(0, Duration.ofMillis(20));

        assertThat(wait).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void waitingReadersAreAnsweredWhenTheApplicationStops() {
        var wait = listener.changeBehind(0, LONG);

        listener.drain(new ShutdownDelayInitiatedEvent());

        assertThat(wait).isCompleted();
    }

    @Test
    void nobodyWaitsForAStoppingApplication() {
        listener.drain(new ShutdownDelayInitiatedEvent());

        assertThat(listener.changeBehind(0, LONG)).isCompleted();
    }
}

package org.croisements.gateway.shed;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** How far the event loops are behind, as a timer shows that should tick at equal times. */
@Singleton
class EventLoopLag {

    private static final long TICK_MS = 50;

    private long lastTick;
    private volatile long lag;

    void start(@Observes StartupEvent started, Vertx vertx) {
        lastTick = System.nanoTime();
        vertx.setPeriodic(TICK_MS, tick -> tick(System.nanoTime()));
    }

    void tick(long now) {
        long late = now - lastTick - TICK_MS * 1_000_000;
        lastTick = now;
        // Half of what was known: one late tick, such as a collection of garbage causes, is soon forgotten.
        lag = Math.max(0, (lag + late) / 2);
    }

    /** Nanoseconds. */
    long nanos() {
        return lag;
    }
}

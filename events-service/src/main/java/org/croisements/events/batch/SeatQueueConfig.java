package org.croisements.events.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How requests for seats are queued. */
@ConfigMapping(prefix = "croisements.seats")
public interface SeatQueueConfig {

    /** How many of one event may stand in the queue of this replica; more are answered 503. */
    @WithDefault("2048")
    int queued();

    /** How many are done in one transaction at most. */
    @WithDefault("256")
    int batch();

    /** How many events are worked at at once. */
    @WithDefault("4")
    int workers();

    /** For how long it is remembered which event a request names. */
    @WithDefault("1s")
    Duration eventsRemembered();

    /** Whether the ledger row is locked. Only tests that show what the lock is for switch it off; production refuses. */
    @WithDefault("true")
    boolean locked();
}

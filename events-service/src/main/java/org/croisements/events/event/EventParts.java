package org.croisements.events.event;

import org.croisements.events.publication.Publication;
import org.croisements.events.schedule.Schedule;
import org.croisements.kit.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Keeps what hangs on an event in step with it. Called in the transaction that changes the event. */
public interface EventParts {

    /** Everybody sees the event from now on. */
    default void shown(Event event) {}

    /** Not everybody sees the event any more. */
    default void hidden(Event event) {}

    /** Others say something else of the event: its title, slug, status, time zone, place or who sees it. */
    default void renamed(Event event) {}

    /** The event is about to go, and with it all that hangs on it. */
    default void deleted(Event event) {}

    /** Somebody took the event a step towards its readers or away from them; {@code before} is null for a new one. */
    default void moved(Event event, @Nullable Publication before, @Nullable String reason) {}

    /** The event is to have another schedule: adds a fault for each part that would not fit, and changes nothing. */
    default void fits(Event event, Schedule after, Faults faults) {}

    /** The event has other days, times or another time zone now. */
    default void rescheduled(Event event, Schedule before) {}

    /** A new edition was made of an event: adds what hangs on it, and a fault for each part that does not fit. */
    default void copied(Event original, Event copy, Faults faults) {}
}

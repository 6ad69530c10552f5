package org.croisements.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.croisements.events.batch.SeatQueueConfig;
import org.croisements.events.event.EventRepository;

/**
 * The events that people register for, by the id or slug that they came with. What everybody sees is remembered for a
 * second, as a thousand may come within one; whether they may come in is not decided by it but at the desk.
 */
@ApplicationScoped
public class KnownEvents {

    private static final int MOST = 1_000;

    /** An event with the centres that run it. */
    public record KnownEvent(UUID id, String slug, Set<UUID> centres) {}

    private record Memory(KnownEvent event, Instant until) {}

    private final Map<String, Memory> memory = new ConcurrentHashMap<>();
    private final EventRepository events;
    private final Duration remembered;
    private final Clock clock;

    KnownEvents(EventRepository events, SeatQueueConfig config, Clock clock) {
        this.events = events;
        this.remembered = config.eventsRemembered();
        this.clock = clock;
    }

    /** The event, if the caller sees it; also by a former slug. */
    @Transactional
    public KnownEvent read(String idOrSlug) {
        var found = events.get(idOrSlug);
        var event = new KnownEvent(found.id(), found.slug(), found.centres());
        if (found.isPublic()) {
            if (memory.size() >= MOST) {
                memory.clear();
            }
            memory.put(idOrSlug, new Memory(event, clock.instant().plus(remembered)));
        }
        return event;
    }

    /** What is remembered of an event that everybody sees. */
    Optional<KnownEvent> findRemembered(String idOrSlug) {
        return Optional.ofNullable(memory.get(idOrSlug))
                .filter(known -> known.until().isAfter(clock.instant()))
                .map(Memory::event);
    }
}

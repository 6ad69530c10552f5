package org.croisements.events.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;
import org.jspecify.annotations.Nullable;

/** Every query on messages. */
@ApplicationScoped
class MessageRepository {

    private static final Sorting SORTING =
            Sorting.byDefault("-createdAt").key("createdAt", "m.createdAt", Instant.class);

    /** Who asks again and again for somebody else does not fill that person's mailbox. */
    private static final Duration TOLD_ONCE_IN = Duration.ofHours(6);

    private final EntityManager entities;

    MessageRepository(EntityManager entities) {
        this.entities = entities;
    }

    ListQuery<Message> of(UUID event, List<MessageKind> kinds, List<MessageState> states) {
        return new ListQuery<>(entities, Message.class, "m", SORTING)
                .where("m.eventId = :event", "event", event)
                .whereGiven("m.kind in :kinds", "kinds", kinds)
                .whereGiven("m.state in :states", "states", states);
    }

    /** What somebody is to be told. */
    record Telling(
            UUID registration, MessageKind kind, @Nullable String reason) {}

    /** Puts down what people are to be told, in one statement. */
    void put(UUID event, List<Telling> tellings, Instant now) {
        entities.createNativeQuery("""
                        insert into message (event_id, registration_id, kind, reason, state, attempts, due_at, version,
                                             created_at, updated_at)
                        select :event, t.registration, t.kind, nullif(t.reason, ''), 'WAITING', 0, :now, 0, :now, :now
                        from unnest(cast(:registrations as uuid[]), cast(:kinds as text[]), cast(:reasons as text[]))
                             with ordinality as t(registration, kind, reason, position)
                        where t.kind <> 'ALREADY_REGISTERED' or not exists (
                            select 1 from message m
                            where m.registration_id = t.registration and m.kind = t.kind and m.created_at > :recently)
                        order by t.position""")
                .setParameter("event", event)
                .setParameter("now", now)
                .setParameter("recently", now.minus(TOLD_ONCE_IN))
                .setParameter(
                        "registrations",
                        tellings.stream().map(Telling::registration).toArray(UUID[]::new))
                .setParameter(
                        "kinds", tellings.stream().map(t -> t.kind().name()).toArray(String[]::new))
                .setParameter(
                        "reasons",
                        tellings.stream()
                                .map(t -> t.reason() == null ? "" : t.reason())
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /** Puts down reminders of the events that begin before a time, one a day of the event for each who has a seat. */
    @Transactional
    int remind(Instant now, Instant before) {
        return entities.createNativeQuery("""
                        insert into message (event_id, registration_id, kind, state, attempts, due_at, reminds_of, version,
                                             created_at, updated_at)
                        select r.event_id, r.id, 'REMINDER', 'WAITING', 0, :now, e.starts_on, 0, :now, :now
                        from event e join registration r on r.event_id = e.id
                        where r.state = 'CONFIRMED' and r.erased_at is null
                          and e.publication = 'PUBLISHED' and e.status not in ('CANCELLED', 'POSTPONED')
                          and e.starts_on >= cast(cast(:now as timestamptz) at time zone e.time_zone as date)
                          and (e.starts_on + coalesce(e.start_time, time '00:00')) at time zone e.time_zone between :now and :before
                          -- Who registers that late has just been told, and so has who is told that it moved.
                          and r.created_at < cast(:now as timestamptz) - interval '1 day'
                          and not exists (
                              select from message m
                              where m.registration_id = r.id and m.kind = 'EVENT_MOVED' and m.state <> 'DROPPED'
                                and m.created_at >= cast(:now as timestamptz) - interval '1 day')
                        on conflict do nothing""")
                .setParameter("now", now)
                .setParameter("before", before)
                .executeUpdate();
    }
}

package org.croisements.events.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.croisements.events.announcement.Announcement;
import org.croisements.events.announcement.AnnouncementRepository;
import org.jspecify.annotations.Nullable;

/** Every query on what people reckon with, and on messages that tell them otherwise. Called under the lock of the ledger. */
@ApplicationScoped
class MoveRepository {

    private final EntityManager entities;
    private final AnnouncementRepository announcements;

    MoveRepository(EntityManager entities, AnnouncementRepository announcements) {
        this.entities = entities;
        this.announcements = announcements;
    }

    /** Whoever comes, waits or hopes; {@code known} where the event moved since they registered. */
    record Registrant(
            UUID registration,
            boolean inPerson,
            List<UUID> sessions,
            @Nullable Announcement known,
            boolean isBeingTold) {}

    /** What somebody reckons with and what holds, and whether they are to be told. */
    record Move(UUID registration, Announcement before, Announcement now, boolean isToTell) {}

    /** Whether anybody has been told, or will be, that the event moved; nobody is told anything before the transaction ends. */
    boolean holdKnown(UUID event) {
        return !entities.createNativeQuery(
                        "select registration_id from announcement_known where event_id = :event order by 1 for update",
                        UUID.class)
                .setParameter("event", event)
                .getResultList()
                .isEmpty();
    }

    /** Those with a live registration, but for some. */
    List<Registrant> registrants(UUID event, Collection<UUID> except) {
        List<?> rows = entities.createNativeQuery("""
                        select r.id, r.attendance = 'IN_PERSON', r.sessions, cast(k.facts as text), exists (
                                   select from message m
                                   where m.registration_id = r.id and m.kind = 'EVENT_MOVED' and m.state = 'WAITING' and m.attempts > 0)
                        from registration r left join announcement_known k on k.registration_id = r.id
                        where r.event_id = :event and r.erased_at is null and r.id <> all(:except)
                          and %s
                        order by r.id""".formatted(AnnouncementRepository.IS_LIVE), Tuple.class)
                .setParameter("event", event)
                .setParameter("except", except.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Registrant(
                        row.get(0, UUID.class),
                        row.get(1, Boolean.class),
                        List.of(row.get(2, UUID[].class)),
                        Optional.ofNullable(row.get(3, String.class))
                                .map(announcements::read)
                                .orElse(null),
                        row.get(4, Boolean.class)))
                .toList();
    }

    /** Writes down what people reckon with. */
    void keepKnown(UUID event, List<Move> moves) {
        entities.createNativeQuery("""
                        insert into announcement_known (registration_id, event_id, facts)
                        select t.registration, :event, cast(t.facts as jsonb)
                        from unnest(cast(:registrations as uuid[]), cast(:facts as text[])) as t(registration, facts)
                        order by t.registration
                        on conflict (registration_id) do update set facts = excluded.facts""")
                .setParameter("event", event)
                .setParameter("registrations", registrations(moves))
                .setParameter("facts", facts(moves, Move::before))
                .executeUpdate();
    }

    /** Puts down a message for each, or gives the one that waits for its first attempt its new content. */
    void put(UUID event, List<Move> moves, Instant due, Instant now) {
        entities.createNativeQuery("""
                        insert into message (event_id, registration_id, kind, state, attempts, due_at, announced_before,
                                             announced_now, version, created_at, updated_at)
                        select :event, t.registration, 'EVENT_MOVED', 'WAITING', 0, :due, cast(t.before as jsonb),
                               cast(t.after as jsonb), 0, :now, :now
                        from unnest(cast(:registrations as uuid[]), cast(:befores as text[]), cast(:afters as text[]))
                             as t(registration, before, after)
                        order by t.registration
                        on conflict (registration_id) where kind = 'EVENT_MOVED' and state = 'WAITING' and attempts = 0
                        do update set announced_before = excluded.announced_before, announced_now = excluded.announced_now,
                                      version = message.version + 1, updated_at = excluded.updated_at""")
                .setParameter("event", event)
                .setParameter("due", due)
                .setParameter("now", now)
                .setParameter("registrations", registrations(moves))
                .setParameter("befores", facts(moves, Move::before))
                .setParameter("afters", facts(moves, Move::now))
                .executeUpdate();
    }

    /** There is nothing to tell them any more; what is on its way already finds that out by itself. */
    void drop(List<Move> moves, Instant now) {
        entities.createNativeQuery("""
                        update message set state = 'DROPPED', version = version + 1, updated_at = :now
                        where registration_id = any(:registrations) and kind = 'EVENT_MOVED' and state = 'WAITING' and attempts = 0""")
                .setParameter("registrations", registrations(moves))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Others have these registrations now, and reckon with what the event announces. */
    void forgetKnown(List<UUID> registrations) {
        entities.createNativeQuery("delete from announcement_known where registration_id = any(:registrations)")
                .setParameter("registrations", registrations.toArray(UUID[]::new))
                .executeUpdate();
    }

    private static UUID[] registrations(List<Move> moves) {
        return moves.stream().map(Move::registration).toArray(UUID[]::new);
    }

    private String[] facts(List<Move> moves, Function<Move, Announcement> part) {
        return moves.stream().map(part).map(announcements::write).toArray(String[]::new);
    }
}

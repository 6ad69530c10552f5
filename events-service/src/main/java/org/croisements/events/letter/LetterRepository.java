package org.croisements.events.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.events.announcement.Announcement;
import org.croisements.events.announcement.AnnouncementRepository;
import org.croisements.events.message.MessageKind;
import org.croisements.events.message.MessageState;
import org.jspecify.annotations.Nullable;

/** Every query on messages that are on their way. */
@ApplicationScoped
class LetterRepository {

    private final EntityManager entities;
    private final AnnouncementRepository announcements;

    LetterRepository(EntityManager entities, AnnouncementRepository announcements) {
        this.entities = entities;
        this.announcements = announcements;
    }

    /** A message that is due, and which attempt this is. */
    record Due(UUID id, int attempt) {}

    /** Takes some of what is due; nobody tries it again before {@code again}, unless {@link #note} says so. */
    @Transactional
    List<Due> take(Instant now, Instant again, int max) {
        List<?> taken = entities.createNativeQuery("""
                        update message set attempts = attempts + 1, due_at = :again, version = version + 1, updated_at = :now
                        where id in (
                            select id from message where state = 'WAITING' and due_at <= :now
                            order by due_at, id limit :max for update skip locked)
                        returning id, attempts""", Tuple.class)
                .setParameter("now", now)
                .setParameter("again", again)
                .setParameter("max", max)
                .getResultList();
        return taken.stream()
                .map(row -> (Tuple) row)
                .map(row -> new Due(row.get(0, UUID.class), row.get(1, Integer.class)))
                .sorted(Comparator.comparing(Due::id))
                .toList();
    }

    /** Whom a message is for, unless there is nobody any more. */
    Optional<Addressee> addressee(UUID message) {
        List<?> found = entities.createNativeQuery("""
                        select m.kind, m.reason, m.event_id, m.registration_id, r.email, r.language, r.attendance = 'ONLINE',
                               r.offered_until,
                               array(select s.title from event_session s where s.id = any(r.sessions) order by s.starts_at, s.position, s.id)
                        from message m join registration r on r.id = m.registration_id
                        where m.id = :message and r.email is not null""", Tuple.class)
                .setParameter("message", message)
                .getResultList();
        return found.stream()
                .map(row -> (Tuple) row)
                .map(row -> new Addressee(
                        message,
                        MessageKind.valueOf(row.get(0, String.class)),
                        row.get(1, String.class),
                        row.get(2, UUID.class),
                        row.get(3, UUID.class),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        row.get(6, Boolean.class),
                        row.get(7, Instant.class),
                        Arrays.asList(row.get(8, String[].class))))
                .findFirst();
    }

    /** What somebody reckons with whose event has moved; {@code seated}: whether they have a seat. */
    record Moving(Announcement known, List<UUID> sessions, boolean inPerson, boolean seated) {}

    /** What to compare with what the event announces, unless whom a message is for is to be told of no move any more. */
    Optional<Moving> moving(UUID message) {
        List<?> found = entities.createNativeQuery("""
                        select cast(k.facts as text), r.sessions, r.attendance = 'IN_PERSON', r.state in ('CONFIRMED', 'ATTENDED')
                        from message m join registration r on r.id = m.registration_id
                             join announcement_known k on k.registration_id = r.id
                             join event e on e.id = m.event_id
                        where m.id = :message and %s
                          and e.publication = 'PUBLISHED' and e.over_at > clock_timestamp()""".formatted(AnnouncementRepository.IS_LIVE), Tuple.class)
                .setParameter("message", message)
                .getResultList();
        return found.stream()
                .map(row -> (Tuple) row)
                .map(row -> new Moving(
                        announcements.read(row.get(0, String.class)),
                        List.of(row.get(1, UUID[].class)),
                        row.get(2, Boolean.class),
                        row.get(3, Boolean.class)))
                .findFirst();
    }

    /** Writes down what a letter is about to say. */
    void say(UUID message, Announcement before, Announcement now) {
        entities.createNativeQuery("""
                        update message set announced_before = cast(:before as jsonb), announced_now = cast(:after as jsonb)
                        where id = :message""")
                .setParameter("message", message)
                .setParameter("before", announcements.write(before))
                .setParameter("after", announcements.write(now))
                .executeUpdate();
    }

    /** Writes down what became of an attempt, and what somebody reckons with now whom it told so. */
    @Transactional
    void note(UUID message, MessageState state, Instant due, @Nullable String failure, Instant now) {
        entities.createNativeQuery("""
                        update message set state = :state, due_at = :due, failure = :failure,
                               sent_at = case when :state = 'SENT' then cast(:now as timestamptz) end,
                               version = version + 1, updated_at = :now
                        where id = :message and state = 'WAITING'""")
                .setParameter("message", message)
                .setParameter("state", state.name())
                .setParameter("due", due)
                .setParameter("failure", failure)
                .setParameter("now", now)
                .executeUpdate();
        if (state == MessageState.SENT) {
            entities.createNativeQuery("""
                            update announcement_known k set facts = m.announced_now from message m
                            where m.id = :message and m.kind = 'EVENT_MOVED' and k.registration_id = m.registration_id""").setParameter("message", message).executeUpdate();
        }
    }
}

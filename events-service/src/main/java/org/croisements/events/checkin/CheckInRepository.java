package org.croisements.events.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.admission.CheckInOutcome;
import org.croisements.events.admission.Direction;
import org.croisements.events.admission.RefusalReason;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;
import org.jspecify.annotations.Nullable;

/** Every query on check-ins. */
@ApplicationScoped
class CheckInRepository {

    private static final Sorting SORTING =
            Sorting.byDefault("-receivedAt").key("receivedAt", "c.receivedAt", Instant.class);

    private final EntityManager entities;

    CheckInRepository(EntityManager entities) {
        this.entities = entities;
    }

    ListQuery<CheckIn> of(UUID event, CheckInFilter filter) {
        return new ListQuery<>(entities, CheckIn.class, "c", SORTING)
                .where("c.eventId = :event", "event", event)
                .whereGiven("c.outcome in :outcomes", "outcomes", filter.outcome())
                .whereGiven("c.registrationId in :registrations", "registrations", filter.registration())
                .whereGiven("c.sessionId in :sessions", "sessions", filter.session())
                .whereGiven("c.inside = :inside", "inside", filter.inside());
    }

    /** A registration at the door. */
    record Holder(
            UUID id,
            String state,
            Set<UUID> sessions,
            int generation,
            @Nullable String name) {}

    /** The registrations for an event among these, which nobody else changes before the transaction ends. */
    Map<UUID, Holder> hold(UUID event, Collection<UUID> registrations) {
        List<?> rows = entities.createNativeQuery("""
                        select r.id, r.state, r.sessions, r.given_name || ' ' || r.family_name,
                               coalesce((select l.generation from registration_link l where l.registration_id = r.id), 0)
                        from registration r where r.event_id = :event and r.id = any(:registrations)
                        order by r.id for update of r""", Tuple.class)
                .setParameter("event", event)
                .setParameter("registrations", registrations.toArray(UUID[]::new))
                .getResultList();
        var holders = new HashMap<UUID, Holder>();
        for (Object each : rows) {
            var row = (Tuple) each;
            var id = row.get(0, UUID.class);
            holders.put(
                    id,
                    new Holder(
                            id,
                            row.get(1, String.class),
                            Set.copyOf(Arrays.asList(row.get(2, UUID[].class))),
                            ((Number) row.get(4)).intValue(),
                            row.get(3, String.class)));
        }
        return holders;
    }

    /** The sessions of an event, and whether their seats are counted. */
    Map<UUID, Boolean> sessions(UUID event) {
        List<?> rows = entities.createNativeQuery("""
                        select s.id, exists (select 1 from pool p where p.event_id = s.event_id and p.session_id = s.id)
                        from event_session s where s.event_id = :event""", Tuple.class)
                .setParameter("event", event)
                .getResultList();
        var sessions = new HashMap<UUID, Boolean>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> sessions.put(row.get(0, UUID.class), row.get(1, Boolean.class)));
        return sessions;
    }

    Optional<CheckIn> byNonce(UUID event, String nonce) {
        return entities.createQuery("from CheckIn c where c.eventId = :event and c.nonce = :nonce", CheckIn.class)
                .setParameter("event", event)
                .setParameter("nonce", nonce)
                .getResultStream()
                .findFirst();
    }

    /** Since when somebody is inside by a registration: the event, or a session of it. */
    Optional<Instant> insideSince(UUID registration, @Nullable UUID session) {
        List<?> since = entities.createNativeQuery("""
                        select at from check_in
                        where inside and registration_id = :registration and session_id is not distinct from cast(:session as uuid)
                        """, Instant.class)
                .setParameter("registration", registration)
                .setParameter("session", session)
                .getResultList();
        return since.stream().map(Instant.class::cast).findFirst();
    }

    /** Writes down what happened at the door, unless its nonce is there already. */
    boolean add(
            UUID event,
            NewCheckIn form,
            @Nullable UUID registration,
            @Nullable RefusalReason reason,
            Instant at,
            Instant now) {
        boolean admitted = reason == null;
        return entities.createNativeQuery("""
                        insert into check_in (event_id, nonce, registration_id, session_id, direction, outcome, reason, inside,
                                              device, at, received_at, version)
                        values (:event, :nonce, cast(:registration as uuid), cast(:session as uuid), :direction, :outcome,
                                cast(:reason as text), :inside, cast(:device as text), :at, :now, 0)
                        on conflict (event_id, nonce) do nothing""")
                        .setParameter("event", event)
                        .setParameter("nonce", form.nonce())
                        .setParameter("registration", registration)
                        .setParameter("session", form.sessionId())
                        .setParameter("direction", form.direction().name())
                        .setParameter("outcome", (admitted ? CheckInOutcome.ADMITTED : CheckInOutcome.REFUSED).name())
                        .setParameter("reason", reason == null ? null : reason.name())
                        .setParameter("inside", admitted && form.direction() == Direction.ENTRY)
                        .setParameter("device", form.device())
                        .setParameter("at", at)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Nobody is inside any more by a registration. */
    void leave(UUID registration, @Nullable UUID session) {
        entities.createNativeQuery("""
                        update check_in set inside = false, version = version + 1
                        where inside and registration_id = :registration and session_id is not distinct from cast(:session as uuid)
                        """)
                .setParameter("registration", registration)
                .setParameter("session", session)
                .executeUpdate();
    }

    /** Somebody came, by this registration. */
    void attended(UUID registration, Instant now) {
        entities.createNativeQuery("""
                        update registration set state = 'ATTENDED', version = version + 1, updated_at = :now
                        where id = :registration and state in ('CONFIRMED', 'NO_SHOW')""")
                .setParameter("registration", registration)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Whoever had a seat at an event that was over by then and checked people in, and never came, did not show up. */
    int noteAbsent(Instant over, Instant now) {
        return entities.createNativeQuery("""
                        update registration r set state = 'NO_SHOW', version = version + 1, updated_at = :now
                        where r.state = 'CONFIRMED' and r.attendance = 'IN_PERSON' and exists (
                            select 1 from event e where e.id = r.event_id and e.over_at < :over and exists (
                                select 1 from check_in c where c.event_id = e.id and c.outcome = 'ADMITTED'))""")
                .setParameter("over", over)
                .setParameter("now", now)
                .executeUpdate();
    }
}

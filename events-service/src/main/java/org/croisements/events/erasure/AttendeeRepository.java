package org.croisements.events.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every query on a person's registrations, over events. */
@ApplicationScoped
class AttendeeRepository {

    private static final List<String> APPENDAGES = List.of("registration_link", "message", "announcement_known");
    private static final List<String> PARTS = List.of("registration_answer", "access_need");

    private final EntityManager entities;

    AttendeeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** A registration of the person that is asked about. */
    record Own(UUID id, UUID event, boolean active) {}

    /** The registrations of whoever has an address, for all events, or for those that a centre owns or runs. */
    List<Own> of(String emailKey, boolean everywhere, Collection<UUID> centres) {
        List<?> rows = entities.createNativeQuery("""
                        select r.id, r.event_id, r.state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED') and e.over_at > now()
                        from registration r join event e on e.id = r.event_id
                        where r.email_key = :email and (:everywhere or e.owner_id = any(:centres) or exists (
                            select 1 from event_organiser o where o.event_id = e.id and o.organisation_id = any(:centres)
                              and o.role in ('ORGANISER', 'LEAD', 'CO_ORGANISER')))
                        order by r.id""", Tuple.class)
                .setParameter("email", emailKey)
                .setParameter("everywhere", everywhere)
                .setParameter("centres", centres.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Own(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, Boolean.class)))
                .toList();
    }

    /** Takes the person out of registrations, and what only they have to do with; the registrations stay and count. */
    void erase(List<UUID> registrations, Instant now) {
        var ids = registrations.toArray(UUID[]::new);
        entities.createNativeQuery("""
                        update registration set given_name = null, family_name = null, email = null, email_key = null,
                               function = null, organisation_name = null, erased_at = :now, version = version + 1, updated_at = :now
                        where id = any(:ids) and erased_at is null""")
                .setParameter("ids", ids)
                .setParameter("now", now)
                .executeUpdate();
        APPENDAGES.forEach(
                table -> entities.createNativeQuery("delete from " + table + " where registration_id = any(:ids)")
                        .setParameter("ids", ids)
                        .executeUpdate());
        // The rating stays, and counts; words may tell who it was.
        entities.createNativeQuery("update feedback set comment = null, version = version + 1 where id = any(:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
        PARTS.forEach(table -> entities.createNativeQuery("delete from " + table + " where id = any(:ids)")
                .setParameter("ids", ids)
                .executeUpdate());
    }
}

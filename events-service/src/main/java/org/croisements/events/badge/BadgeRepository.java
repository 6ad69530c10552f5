package org.croisements.events.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom badges are made for. */
@ApplicationScoped
class BadgeRepository {

    private final EntityManager entities;

    BadgeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Somebody who comes. */
    record Guest(
            UUID registration,
            int generation,
            String givenName,
            String familyName,
            @Nullable String function,
            @Nullable String organisation) {}

    /** Those who come in person, by name: all of them, or of these registrations. */
    List<Guest> guests(UUID event, List<UUID> registrations, int skip, int max) {
        List<?> rows = entities.createNativeQuery("""
                        select r.id, coalesce(l.generation, 0), r.given_name, r.family_name, r.function,
                               coalesce(r.organisation_label, r.organisation_name)
                        from registration r left join registration_link l on l.registration_id = r.id
                        where r.event_id = :event and r.state in ('CONFIRMED', 'ATTENDED', 'NO_SHOW')
                          and r.attendance = 'IN_PERSON' and r.erased_at is null
                          and (:all or r.id = any(:registrations))
                        order by r.family_name collate "fr-x-icu", r.given_name collate "fr-x-icu", r.id
                        offset :skip limit :max""", Tuple.class)
                .setParameter("event", event)
                .setParameter("all", registrations.isEmpty())
                .setParameter("registrations", registrations.toArray(UUID[]::new))
                .setParameter("skip", skip)
                .setParameter("max", max)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Guest(
                        row.get(0, UUID.class),
                        ((Number) row.get(1)).intValue(),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class)))
                .toList();
    }
}

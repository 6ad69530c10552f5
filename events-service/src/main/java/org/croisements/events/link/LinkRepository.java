package org.croisements.events.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query on links. */
@ApplicationScoped
class LinkRepository {

    private final EntityManager entities;

    LinkRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Which of a registration's links in time is the present one. */
    int generation(UUID registration, Instant now) {
        entities.createNativeQuery("""
                        insert into registration_link (registration_id, generation, created_at)
                        values (:registration, 0, :now) on conflict do nothing""")
                .setParameter("registration", registration)
                .setParameter("now", now)
                .executeUpdate();
        return ((Number) entities.createNativeQuery(
                                "select generation from registration_link where registration_id = :registration")
                        .setParameter("registration", registration)
                        .getSingleResult())
                .intValue();
    }

    /** Writes down what the present link is known by. */
    void remember(UUID registration, byte[] fingerprint) {
        entities.createNativeQuery("""
                        update registration_link set fingerprint = :fingerprint
                        where registration_id = :registration and fingerprint is distinct from :fingerprint""")
                .setParameter("registration", registration)
                .setParameter("fingerprint", fingerprint)
                .executeUpdate();
    }

    /** The registration whose present link is known by this, unless it has been erased. */
    Optional<UUID> find(byte[] fingerprint) {
        List<?> found = entities.createNativeQuery("""
                        select l.registration_id from registration_link l join registration r on r.id = l.registration_id
                        where l.fingerprint = :fingerprint and r.erased_at is null""", UUID.class)
                .setParameter("fingerprint", fingerprint)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** Ends the links of registrations. */
    void end(List<UUID> registrations) {
        entities.createNativeQuery("""
                        update registration_link set generation = generation + 1, fingerprint = null
                        where registration_id = any(:registrations)""")
                .setParameter("registrations", registrations.toArray(UUID[]::new))
                .executeUpdate();
    }
}

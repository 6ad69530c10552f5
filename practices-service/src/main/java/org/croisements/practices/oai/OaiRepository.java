package org.croisements.practices.oai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What harvesters see, in the order of its last change: public practices, and what was public once. */
@ApplicationScoped
class OaiRepository {

    /** What harvesters see of one practice: when it changed last, to the second, and whether it is gone. */
    record Header(UUID id, Instant at, boolean deleted) {}

    private static final String HEADERS = """
            select id, at, deleted from (
                select id, date_trunc('second', updated_at) as at, false as deleted from practice
                where publication in ('PUBLISHED', 'NEEDS_UPDATE', 'ARCHIVED')
                union all
                select practice_id, date_trunc('second', at), true from practice_tombstone) seen
            """;

    private final EntityManager entities;

    OaiRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Up to {@code max} headers within a time, behind the one that was told last. */
    List<Header> headers(Instant from, Instant until, Instant lastAt, UUID last, int max) {
        List<?> rows = entities.createNativeQuery(
                        HEADERS + " where at between :from and :until and (at, id) > (:lastAt, :last) order by at, id")
                .setParameter("from", at(from))
                .setParameter("until", at(until))
                .setParameter("lastAt", at(lastAt))
                .setParameter("last", last)
                .setMaxResults(max)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(OaiRepository::header)
                .toList();
    }

    Optional<Header> header(UUID id) {
        List<?> rows = entities.createNativeQuery(HEADERS + " where id = :id")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(OaiRepository::header)
                .findFirst();
    }

    /** When the first thing that can be harvested changed last. */
    Optional<Instant> earliest() {
        List<?> rows = entities.createNativeQuery(HEADERS + " order by at")
                .setMaxResults(1)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> header(row).at())
                .findFirst();
    }

    private static Header header(Object[] row) {
        return new Header((UUID) row[0], (Instant) row[1], (Boolean) row[2]);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

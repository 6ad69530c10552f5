package org.croisements.events.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who attended what is over. */
@ApplicationScoped
class AttendedRepository {

    private final EntityManager entities;

    AttendedRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Somebody who attended, once the event is over. */
    Optional<Attended> find(UUID registration, Instant now) {
        List<?> rows = entities.createNativeQuery("""
                        select r.event_id, r.language, r.given_name, r.family_name,
                               coalesce(r.organisation_label, r.organisation_name),
                               array(select distinct cast(c.at at time zone e.time_zone as date) from check_in c
                                     where c.registration_id = r.id and c.outcome = 'ADMITTED' order by 1)
                        from registration r join event e on e.id = r.event_id
                        where r.id = :registration and r.state = 'ATTENDED' and e.over_at <= :now""", Tuple.class)
                .setParameter("registration", registration)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Attended(
                        registration,
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        Arrays.stream(row.get(5, LocalDate[].class)).toList()))
                .findFirst();
    }
}

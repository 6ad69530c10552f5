package org.croisements.events.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.croisements.kit.reference.Reference;

/** Every query on one's own registration. */
@ApplicationScoped
class OwnRegistrationRepository {

    private final EntityManager entities;

    OwnRegistrationRepository(EntityManager entities) {
        this.entities = entities;
    }

    OwnRegistration get(UUID registration) {
        var row = (Tuple) entities.createNativeQuery("""
                        select r.id, r.event_id, e.slug, e.title, r.state, r.reason, r.offered_until, r.attendance, r.sessions,
                               r.given_name, r.family_name, r.email, r.function,
                               coalesce(r.organisation_label, r.organisation_name) as organisation, r.language,
                               r.consented_at, r.version, r.created_at,
                               case when r.state = 'WAITLISTED' then 1
                                   + (select count(*) from registration o
                                      where o.event_id = r.event_id and o.state = 'WAITLISTED' and o.number < r.number)
                                   + (select count(*) from delegation d
                                      where d.event_id = r.event_id and d.state = 'WAITLISTED' and d.number < r.number)
                               end as position
                        from registration r join event e on e.id = r.event_id
                        where r.id = :registration""", Tuple.class)
                .setParameter("registration", registration)
                .getSingleResult();
        return of(row);
    }

    /** A registration, which nobody else changes before the transaction ends. */
    LinkHolder.Held hold(UUID registration) {
        return held(registration, "select event_id, state from registration where id = :registration for update");
    }

    /** A registration as it is now. */
    LinkHolder.Held know(UUID registration) {
        return held(registration, "select event_id, state from registration where id = :registration");
    }

    private LinkHolder.Held held(UUID registration, String sql) {
        var row = (Tuple) entities.createNativeQuery(sql, Tuple.class)
                .setParameter("registration", registration)
                .getSingleResult();
        return new LinkHolder.Held(registration, row.get(0, UUID.class), row.get(1, String.class));
    }

    private static OwnRegistration of(Tuple row) {
        var event = row.get("event_id", UUID.class);
        var position = (Number) row.get("position");
        return new OwnRegistration(
                row.get("id", UUID.class),
                Reference.to("events", event, row.get("slug", String.class), row.get("title", String.class)),
                row.get("state", String.class),
                row.get("reason", String.class),
                position == null ? null : position.intValue(),
                row.get("offered_until", Instant.class),
                row.get("attendance", String.class),
                Arrays.asList(row.get("sessions", UUID[].class)),
                row.get("given_name", String.class),
                row.get("family_name", String.class),
                row.get("email", String.class),
                row.get("function", String.class),
                row.get("organisation", String.class),
                row.get("language", String.class),
                row.get("consented_at", Instant.class),
                ((Number) row.get("version")).longValue(),
                row.get("created_at", Instant.class));
    }
}

package org.croisements.events.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/** Counts registrations. */
@ApplicationScoped
class StatisticsRepository {

    private static final String SEATED = "r.event_id = :event and r.state in ('CONFIRMED', 'ATTENDED', 'NO_SHOW')";

    private final EntityManager entities;

    StatisticsRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<Count> states(UUID event) {
        return counts("""
                select r.state, cast(null as text), count(*) from registration r where r.event_id = :event
                group by r.state order by r.state""", event);
    }

    List<Count> attendances(UUID event) {
        return counts(
                "select r.attendance, cast(null as text), count(*) from registration r where " + SEATED
                        + " group by r.attendance order by r.attendance",
                event);
    }

    List<Count> sources(UUID event) {
        return counts(
                "select r.source, cast(null as text), count(*) from registration r where " + SEATED
                        + " group by r.source order by r.source",
                event);
    }

    /** Who named one of the directory. */
    List<Count> organisations(UUID event) {
        return counts(
                "select cast(r.organisation_id as text), max(r.organisation_label), count(*) from registration r where "
                        + SEATED + " and r.organisation_id is not null group by r.organisation_id",
                event);
    }

    /** How many with a seat named no organisation of the directory. */
    int withoutOrganisation(UUID event) {
        return number("select count(*) from registration r where " + SEATED + " and r.organisation_id is null", event);
    }

    List<Count> regions(UUID event) {
        return counts("""
                select region.code, max(region.name), count(distinct r.id)
                from registration r
                join replica o on o.type = 'organisation' and o.id = r.organisation_id and not o.deleted
                cross join lateral (
                    select c as key from jsonb_array_elements(coalesce(o.data -> 'coverage', '[]')) c
                    union all select o.data -> 'territory') place
                join replica t on t.type = 'territory' and not t.deleted
                    and t.data ->> 'kind' = place.key ->> 'kind' and t.data ->> 'code' = place.key ->> 'code'
                join lateral (
                    select t.data ->> 'code' as code, t.label as name where t.data ->> 'kind' = 'REGION'
                    union all
                    select p.data ->> 'code', p.label from jsonb_array_elements(coalesce(t.data -> 'parents', '[]')) parent
                    join replica p on p.type = 'territory' and not p.deleted
                        and p.data ->> 'kind' = 'REGION' and p.data ->> 'code' = parent ->> 'code'
                    where parent ->> 'kind' = 'REGION') region on true
                where\s""" + SEATED + " group by region.code", event);
    }

    List<Count> sessions(UUID event) {
        return counts("""
                select cast(s.id as text), s.title, count(r.id) from event_session s
                left join registration r on s.id = any(r.sessions) and\s""" + SEATED + " where s.event_id = :event group by s.id order by s.position, s.id", event);
    }

    List<Count> sessionsAttended(UUID event) {
        return counts("""
                select cast(s.id as text), s.title, count(distinct c.registration_id)
                from event_session s
                join check_in c on c.event_id = s.event_id and c.session_id = s.id and c.outcome = 'ADMITTED' and c.direction = 'ENTRY'
                where s.event_id = :event group by s.id order by s.position, s.id""", event);
    }

    int inside(UUID event) {
        return number("select count(*) from check_in where event_id = :event and inside and session_id is null", event);
    }

    private int number(String sql, UUID event) {
        return ((Number) entities.createNativeQuery(sql)
                        .setParameter("event", event)
                        .getSingleResult())
                .intValue();
    }

    private List<Count> counts(String sql, UUID event) {
        List<?> rows = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("event", event)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row ->
                        new Count(row.get(0, String.class), row.get(1, String.class), ((Number) row.get(2)).intValue()))
                .toList();
    }
}

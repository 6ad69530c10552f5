package org.croisements.events.announcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query on what events announce. */
@ApplicationScoped
public class AnnouncementRepository {

    /** Of the versions of an event {@code e} and its sessions; none of them changes without it. */
    private static final String FINGERPRINT = """
            e.version # coalesce((select bit_xor(hashtextextended(cast(s.id as text), s.version))
                                  from event_session s where s.event_id = e.id), 0)""";

    /**
     * In SQL: whether an event {@code e}, published and not over, or a session of it is another version than when it was
     * last looked at.
     */
    public static final String IS_ANOTHER = """
            e.publication = 'PUBLISHED' and e.over_at > clock_timestamp()
            and (select a.fingerprint from announcement a where a.event_id = e.id) is distinct from (%s)""".formatted(FINGERPRINT);

    /** In SQL: whether a registration {@code r} is of somebody who comes, waits or hopes, and so reckons with it. */
    public static final String IS_LIVE = "r.state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'ATTENDED')";

    private final EntityManager entities;
    private final ObjectMapper mapper;

    AnnouncementRepository(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    /** What an event announces, and of which versions that was read. */
    public record Present(Announcement announcement, long fingerprint) {}

    /** What an event announces as it stands in the database, read in one statement. */
    public Present present(UUID event) {
        var row = (Tuple) entities.createNativeQuery("""
                        select cast(jsonb_build_object(
                                   'startsOn', e.starts_on, 'startTime', to_char(e.start_time, 'HH24:MI'),
                                   'endsOn', nullif(e.ends_on, e.starts_on), 'endTime', to_char(e.end_time, 'HH24:MI'),
                                   'timeZone', e.time_zone, 'postponed', e.status = 'POSTPONED',
                                   'online', e.attendance_mode = 'ONLINE',
                                   'place', nullif(concat_ws(', ', e.place_name, e.place_address, e.place_city), ''),
                                   'sessions', (
                                       select coalesce(jsonb_agg(jsonb_build_object(
                                                  'id', s.id, 'title', s.title, 'startsAt', s.starts_at, 'endsAt', s.ends_at)
                                                  order by s.id), cast('[]' as jsonb))
                                       from event_session s where s.event_id = e.id)) as text),
                               %s
                        from event e where e.id = :event""".formatted(FINGERPRINT), Tuple.class)
                .setParameter("event", event)
                .getSingleResult();
        return new Present(read(row.get(0, String.class)), row.get(1, Long.class));
    }

    /** What an event announced when it was last looked at, if it ever was. */
    public Optional<Announcement> last(UUID event) {
        List<?> found = entities.createNativeQuery(
                        "select cast(facts as text) from announcement where event_id = :event", String.class)
                .setParameter("event", event)
                .getResultList();
        return found.stream().map(facts -> read((String) facts)).findFirst();
    }

    /** Writes down what an event announces, for the next look at it. */
    public void keep(UUID event, Present present) {
        entities.createNativeQuery("""
                        insert into announcement (event_id, facts, fingerprint)
                        values (:event, cast(:facts as jsonb), :fingerprint)
                        on conflict (event_id) do update set facts = excluded.facts, fingerprint = excluded.fingerprint""")
                .setParameter("event", event)
                .setParameter("facts", write(present.announcement()))
                .setParameter("fingerprint", present.fingerprint())
                .executeUpdate();
    }

    /** An announcement as it was stored. */
    public Announcement read(String facts) {
        try {
            return mapper.readValue(facts, Announcement.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An announcement as it is stored. */
    public String write(Announcement announcement) {
        try {
            return mapper.writeValueAsString(announcement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

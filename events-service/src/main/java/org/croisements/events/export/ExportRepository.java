package org.croisements.events.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.events.admission.CheckInOutcome;
import org.croisements.events.admission.Direction;
import org.croisements.events.export.AttendeeRecord.Seen;
import org.croisements.events.export.AttendeeRecord.Told;
import org.croisements.events.form.AccessNeed;
import org.croisements.events.form.GivenAnswer;
import org.croisements.events.message.MessageKind;
import org.croisements.kit.reference.Reference;
import org.jspecify.annotations.Nullable;

/** Gathers what is kept of a person. */
@ApplicationScoped
class ExportRepository {

    private final EntityManager entities;
    private final ObjectMapper json;

    ExportRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** What is kept with registrations that still name somebody. */
    List<AttendeeRecord> of(List<UUID> registrations) {
        return rows("""
                        select r.id, e.id as event_id, e.slug, e.title, r.state, r.given_name, r.family_name, r.email, r.function,
                               coalesce(r.organisation_label, r.organisation_name) as organisation, r.language, r.consented_at,
                               r.created_at, cast(a.answers as text) as answers, n.needs, n.note, f.rating, f.comment
                        from registration r join event e on e.id = r.event_id
                        left join registration_answer a on a.id = r.id
                        left join access_need n on n.id = r.id
                        left join feedback f on f.id = r.id
                        where r.id = any(:ids) and r.erased_at is null order by r.created_at, r.id""", registrations).map(this::record).toList();
    }

    private AttendeeRecord record(Tuple row) {
        var id = row.get("id", UUID.class);
        return new AttendeeRecord(
                id,
                Reference.to(
                        "events",
                        row.get("event_id", UUID.class),
                        row.get("slug", String.class),
                        row.get("title", String.class)),
                row.get("state", String.class),
                row.get("given_name", String.class),
                row.get("family_name", String.class),
                row.get("email", String.class),
                row.get("function", String.class),
                row.get("organisation", String.class),
                row.get("language", String.class),
                row.get("consented_at", Instant.class),
                row.get("created_at", Instant.class),
                answers(row.get("answers", String.class)),
                needs(row.get("needs", String[].class)),
                row.get("note", String.class),
                row.get("rating", Integer.class),
                row.get("comment", String.class),
                told(id),
                seen(id));
    }

    private List<Told> told(UUID registration) {
        return rows(
                        "select kind, sent_at from message where registration_id = any(:ids) order by created_at, id",
                        List.of(registration))
                .map(row -> new Told(MessageKind.valueOf(row.get(0, String.class)), row.get(1, Instant.class)))
                .toList();
    }

    private List<Seen> seen(UUID registration) {
        return rows(
                        "select at, direction, outcome from check_in where registration_id = any(:ids) order by at, id",
                        List.of(registration))
                .map(row -> new Seen(
                        row.get(0, Instant.class),
                        Direction.valueOf(row.get(1, String.class)),
                        CheckInOutcome.valueOf(row.get(2, String.class))))
                .toList();
    }

    private List<GivenAnswer> answers(@Nullable String text) {
        try {
            return text == null ? List.of() : json.readValue(text, new TypeReference<List<GivenAnswer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds other answers", e);
        }
    }

    private static List<AccessNeed> needs(String @Nullable [] names) {
        return names == null
                ? List.of()
                : Arrays.stream(names).map(AccessNeed::valueOf).toList();
    }

    private Stream<Tuple> rows(String sql, List<UUID> ids) {
        List<?> rows = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(Tuple.class::cast);
    }
}

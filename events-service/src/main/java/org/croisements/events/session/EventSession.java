package org.croisements.events.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.events.schedule.Clocks;
import org.croisements.kit.problem.CommonProblem;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A part of an event's programme: a plenary, a workshop, a visit. */
@Entity
class EventSession {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Event event;

    String title;

    @Enumerated(EnumType.STRING)
    SessionFormat format;

    @Nullable
    LocalDateTime startsAt;

    @Nullable
    LocalDateTime endsAt;

    @Nullable
    String room;

    @Nullable
    String summary;

    int position;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Speaker> speakers = new ArrayList<>();

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected EventSession() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    EventSession(Event event, Instant now) {
        this.event = event;
        createdAt = now;
        updatedAt = now;
    }

    /** Takes the values of an edited form; times that the event's clocks don't show once are faults. */
    void take(NewSession form) {
        var faults = new Faults();
        check(form.startsAt(), "/startsAt", faults);
        check(form.endsAt(), "/endsAt", faults);
        if (form.startsAt() != null && form.endsAt() != null && form.endsAt().isBefore(form.startsAt())) {
            faults.add(CommonProblem.INVALID_BODY, Fault.at("/endsAt", "OUT_OF_ORDER", "endsAt is before startsAt"));
        }
        faults.refuse();
        title = form.title();
        format = form.format();
        startsAt = form.startsAt();
        endsAt = form.endsAt();
        room = form.room();
        summary = form.summary();
        position = form.position();
        speakers = form.speakers();
    }

    private void check(@Nullable LocalDateTime time, String at, Faults faults) {
        if (time != null) {
            Clocks.check(time, event.zone(), at, faults);
        }
    }

    /** Who speaks, for those who edit the programme; without those who declined, for everybody else. */
    List<Speaker> speakers(boolean all) {
        return speakers.stream()
                .filter(speaker -> all || speaker.status() != SpeakerStatus.DECLINED)
                .toList();
    }
}

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
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.croisements.events.event.Event;
import org.croisements.events.practice.ShownPractice;
import org.croisements.events.room.Room;
import org.croisements.events.speaker.Speaker;
import org.croisements.events.speaker.SpeakerStatus;
import org.croisements.events.speaker.StoredSpeaker;
import org.croisements.events.track.Track;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.StoredReference;
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

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Room room;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Track track;

    @Nullable
    Integer capacity;

    @Nullable
    String summary;

    List<String> themes = new ArrayList<>();
    int position;

    @JdbcTypeCode(SqlTypes.JSON)
    List<StoredSpeaker> speakers = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<ShownPractice> practices = new ArrayList<>();

    /** The organisations and practices that it names, for those to find it when they are renamed. */
    List<UUID> named = new ArrayList<>();

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

    /** Takes the values of an edited form, which have been checked. */
    void take(NewSession form, SessionForms.Links links) {
        title = form.title();
        format = form.format();
        startsAt = form.startsAt();
        endsAt = form.endsAt();
        room = links.room();
        track = links.track();
        capacity = form.capacity();
        summary = form.summary();
        themes = new ArrayList<>(form.themes());
        position = form.position();
        name(links.speakers(), links.practices());
    }

    private void name(List<StoredSpeaker> present, List<StoredReference> shown) {
        speakers = present;
        practices = shown.stream().map(ShownPractice::new).toList();
        named = new ArrayList<>(Stream.concat(
                        present.stream().map(StoredSpeaker::organisation).filter(Objects::nonNull), shown.stream())
                .map(StoredReference::id)
                .distinct()
                .toList());
    }

    /** Takes over what is known of others' records now, and says whether that is any news. */
    boolean renew(UnaryOperator<StoredReference> organisations, UnaryOperator<StoredReference> renewal) {
        var present =
                speakers.stream().map(speaker -> speaker.renewed(organisations)).toList();
        var before = shown();
        var shown = before.stream().map(renewal).distinct().toList();
        boolean news = !present.equals(speakers) || !shown.equals(before);
        if (news) {
            name(present, shown);
        }
        return news;
    }

    /** Moves it by some days, to the same times of day. */
    void move(long days) {
        startsAt = startsAt == null ? null : startsAt.plusDays(days);
        endsAt = endsAt == null ? null : endsAt.plusDays(days);
    }

    /** Becomes what another session was planned to be: who declined is not asked again. */
    void takePlanOf(EventSession original, @Nullable Room newRoom, @Nullable Track newTrack) {
        title = original.title;
        format = original.format;
        startsAt = original.startsAt;
        endsAt = original.endsAt;
        room = newRoom;
        track = newTrack;
        capacity = original.capacity;
        summary = original.summary;
        themes = new ArrayList<>(original.themes);
        position = original.position;
        var asked = original.speakers.stream()
                .filter(speaker -> speaker.status() != SpeakerStatus.DECLINED)
                .map(StoredSpeaker::planned)
                .toList();
        name(asked, original.shown());
    }

    /** Who speaks, for those who edit the programme; without those who declined, for everybody else. */
    List<Speaker> speakers(boolean all) {
        return speakers.stream()
                .filter(speaker -> all || speaker.status() != SpeakerStatus.DECLINED)
                .map(StoredSpeaker::shown)
                .toList();
    }

    /** The practices that it shows. */
    List<Reference> practices() {
        return shown().stream().map(practice -> practice.in("practices")).toList();
    }

    List<StoredReference> shown() {
        return practices.stream().map(ShownPractice::practice).toList();
    }
}

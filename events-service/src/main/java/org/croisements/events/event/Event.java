package org.croisements.events.event;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.events.organiser.StoredOrganiser;
import org.croisements.events.participation.Accessibility;
import org.croisements.events.participation.Attendance;
import org.croisements.events.participation.AttendanceMode;
import org.croisements.events.participation.Registration;
import org.croisements.events.place.StoredPlace;
import org.croisements.events.place.StoredTerritory;
import org.croisements.events.publication.Audience;
import org.croisements.events.publication.Publication;
import org.croisements.events.schedule.Schedule;
import org.croisements.events.series.EventSeries;
import org.croisements.events.status.EventStatus;
import org.croisements.events.status.PreviousDates;
import org.croisements.events.subject.EventFormat;
import org.croisements.events.subject.Subject;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Words;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.StoredReference;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that the network's people meet for: a forum, a seminar, a visit, a club's meeting. */
@Entity
public class Event {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    String slug;
    String title;
    List<String> alternateTitles = new ArrayList<>();

    @Nullable
    String summary;

    @Nullable
    String description;

    @Nullable
    String mainThread;

    @Embedded
    Subject subject;

    @ElementCollection
    @CollectionTable(name = "event_territory", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    List<StoredTerritory> territories = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    EventFormat format;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    EventSeries series;

    @Nullable
    Integer edition;

    LocalDate startsOn;

    @Nullable
    LocalTime startTime;

    @Nullable
    LocalDate endsOn;

    @Nullable
    LocalTime endTime;

    String timeZone;
    LocalDate lastDay;

    /** From when on it is over. */
    Instant overAt;

    @Enumerated(EnumType.STRING)
    AttendanceMode attendanceMode;

    @Embedded
    @Nullable
    StoredPlace place;

    @Nullable
    String onlineUrl;

    @Enumerated(EnumType.STRING)
    List<Accessibility> accessibility = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "event_organiser", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    List<StoredOrganiser> organisers = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    Audience audience;

    @Nullable
    String network;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Event follows;

    @Enumerated(EnumType.STRING)
    Publication publication;

    @Enumerated(EnumType.STRING)
    EventStatus status;

    @Nullable
    String statusReason;

    @JdbcTypeCode(SqlTypes.JSON)
    List<PreviousDates> previousDates = new ArrayList<>();

    @Embedded
    @Nullable
    Attendance attendance;

    @Embedded
    @Nullable
    Registration registration;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "owner_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "owner_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "owner_label"))
    @AttributeOverride(name = "state", column = @Column(name = "owner_state"))
    StoredReference owner;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Claim> claims = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "event_former_slug", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "slug")
    Set<String> formerSlugs = new LinkedHashSet<>();

    String searchText;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Event() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Event(Instant now) {
        createdAt = now;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** A reference to this event, for readers who see it. */
    public Reference reference() {
        return Reference.to("events", id, slug, title);
    }

    /** The time zone whose clocks its times are told by. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** What its place is called: the place itself, or else its city. */
    public @Nullable String placeName() {
        return place == null ? null : place.name() == null ? place.city() : place.name();
    }

    /** Whether everybody sees it. */
    public boolean isPublic() {
        return publication.isSeen() && audience == Audience.PUBLIC;
    }

    public Publication publication() {
        return publication;
    }

    public EventStatus status() {
        return status;
    }

    /** The centres that may change it: its owner and those that run it. */
    public Set<UUID> centres() {
        var organising = organisers.stream()
                .filter(o -> o.role().isOrganising())
                .map(o -> o.organisation().id());
        return Stream.concat(Stream.of(owner.id()), organising).collect(Collectors.toUnmodifiableSet());
    }

    /** The slug, which a reader of its address is sent to. */
    public String slug() {
        return slug;
    }

    /** Whether it went by that slug once. */
    public boolean wasCalled(String formerSlug) {
        return formerSlugs.contains(formerSlug);
    }

    /** Its days and times. */
    public Schedule schedule() {
        return new Schedule(startsOn, startTime, endsOn, endTime, zone());
    }

    /** Takes the values of an edited form; a changed slug goes on leading here. */
    void take(NewEvent form, String newSlug, EventForms.Links links) {
        Slugs.keepFormer(formerSlugs, slug, newSlug);
        slug = newSlug;
        title = form.title();
        alternateTitles = new ArrayList<>(form.alternateTitles());
        summary = form.summary();
        description = form.description();
        mainThread = form.mainThread();
        subject = Subject.of(form.themes(), links.territories());
        set(territories, links.territories());
        format = form.format();
        series = links.series();
        edition = form.edition();
        var schedule = links.schedule();
        startsOn = schedule.startsOn();
        startTime = schedule.startTime();
        endsOn = schedule.endsOn();
        endTime = schedule.endTime();
        timeZone = schedule.zone().getId();
        lastDay = schedule.lastDay();
        overAt = schedule.overAt();
        attendanceMode = form.attendanceMode();
        place = links.place();
        onlineUrl = form.onlineUrl();
        accessibility = new ArrayList<>(form.accessibility());
        set(organisers, links.organisers());
        audience = form.audience();
        network = links.network();
        follows = links.follows();
        publication = form.publication();
        status = form.status();
        statusReason = form.statusReason();
        previousDates = links.previousDates();
        attendance = form.attendance();
        registration = form.registration();
        owner = links.owner();
        sources = form.sources();
        claims = form.claims();
        searchText = Words.searchText(form.words(place));
    }

    /** Leaves a list alone that says the same already, so that it makes no new version. */
    static <T> void set(List<T> list, List<T> present) {
        if (!list.equals(present)) {
            list.clear();
            list.addAll(present);
        }
    }
}

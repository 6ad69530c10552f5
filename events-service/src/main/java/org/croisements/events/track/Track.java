package org.croisements.events.track;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.events.part.NamedPart;
import org.croisements.kit.page.Slugs;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** A way through an event: its sessions on one theme. */
@Entity(name = "Track")
@Table(name = "event_track")
public class Track implements NamedPart {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Event event;

    String title;
    String titleKey;

    @Nullable
    String description;

    int position;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Track() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Track(Event event, Instant now) {
        this.event = event;
        createdAt = now;
        updatedAt = now;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String called() {
        return title;
    }

    public String title() {
        return title;
    }

    /** Takes the values of an edited form. */
    void take(NewTrack form) {
        title = form.title();
        titleKey = Slugs.searchable(title);
        description = form.description();
        position = form.position();
    }
}

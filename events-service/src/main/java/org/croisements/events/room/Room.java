package org.croisements.events.room;

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

/** A room that an event is held in. */
@Entity(name = "Room")
@Table(name = "event_room")
public class Room implements NamedPart {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Event event;

    String name;
    String nameKey;

    @Nullable
    Integer capacity;

    @Nullable
    String note;

    int position;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Room() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Room(Event event, Instant now) {
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
        return name;
    }

    public String name() {
        return name;
    }

    /** How many people it holds, if that is known. */
    public @Nullable Integer capacity() {
        return capacity;
    }

    /** Takes the values of an edited form. */
    void take(NewRoom form) {
        name = form.name();
        nameKey = Slugs.searchable(name);
        capacity = form.capacity();
        note = form.note();
        position = form.position();
    }
}

package org.croisements.network.clubnote;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.croisements.network.network.Network;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** A note that only the members of a network or club read. */
@Entity
class ClubNote {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Network network;

    String title;
    String text;

    /** The centre that wrote it and may change it; null: the network's administrators. */
    @Nullable
    UUID ownerId;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ClubNote() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    ClubNote(Network network, @Nullable UUID ownerId, Instant now) {
        this.network = network;
        this.ownerId = ownerId;
        createdAt = now;
    }

    void take(NewClubNote form, Instant now) {
        title = form.title();
        text = form.text();
        updatedAt = now;
    }
}

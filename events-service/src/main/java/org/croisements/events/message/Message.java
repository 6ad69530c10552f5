package org.croisements.events.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.croisements.events.announcement.Announcement;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that somebody is to be told, without a word of it. Written in SQL, read here. */
@Entity
class Message {

    @Id
    UUID id;

    UUID eventId;
    UUID registrationId;

    @Enumerated(EnumType.STRING)
    MessageKind kind;

    @Enumerated(EnumType.STRING)
    MessageState state;

    int attempts;
    Instant dueAt;

    @Nullable
    Instant sentAt;

    @Nullable
    String failure;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Announcement announcedBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Announcement announcedNow;

    @Version
    long version;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Message() {}
}

package org.croisements.practices.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.croisements.practices.practice.Practice;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** A file that belongs to a practice. Its content never changes. */
@Entity
@Table(name = "practice_attachment")
class Attachment {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Practice practice;

    String title;
    String fileName;
    String mediaType;
    long size;

    /** Of the content, in hexadecimal digits. */
    String sha256;

    @Version
    long version;

    Instant createdAt;

    protected Attachment() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    Attachment(
            Practice practice,
            String title,
            String fileName,
            FileType type,
            long size,
            String sha256,
            Instant createdAt) {
        this.practice = practice;
        this.title = title;
        this.fileName = fileName;
        mediaType = type.mediaType();
        this.size = size;
        this.sha256 = sha256;
        this.createdAt = createdAt;
    }
}

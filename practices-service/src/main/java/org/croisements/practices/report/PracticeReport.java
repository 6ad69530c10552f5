package org.croisements.practices.report;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.croisements.kit.reference.StoredReference;
import org.croisements.practices.practice.Practice;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** Something that a centre says about a practice, whosever the practice is. */
@MappedSuperclass
public abstract class PracticeReport {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Practice practice;

    /** Whose report it is. */
    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "owner_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "owner_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "owner_label"))
    @AttributeOverride(name = "state", column = @Column(name = "owner_state"))
    StoredReference owner;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // the database fills it
    protected PracticeReport() {}

    @SuppressWarnings("NullAway.Init") // the id comes with the first flush
    protected PracticeReport(Practice practice, StoredReference owner, Instant now) {
        this.practice = practice;
        this.owner = owner;
        createdAt = now;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Practice practice() {
        return practice;
    }

    public StoredReference owner() {
        return owner;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

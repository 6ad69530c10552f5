package org.croisements.practices.reuse;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.StoredReference;
import org.croisements.practices.lesson.Agreement;
import org.croisements.practices.practice.Practice;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That somebody used the experience of a practice for something, such as a negotiation. */
@Entity
@Table(name = "practice_reuse")
class Reuse {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Practice practice;

    @Enumerated(EnumType.STRING)
    ReusePurpose purpose;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "organisation_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "organisation_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "organisation_label"))
    @AttributeOverride(name = "state", column = @Column(name = "organisation_state"))
    StoredReference organisation;

    List<String> counterparts = new ArrayList<>();

    @Nullable
    String usedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Agreement agreement;

    @Nullable
    String note;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

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

    protected Reuse() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Reuse(Practice practice, StoredReference owner, Instant now) {
        this.practice = practice;
        this.owner = owner;
        createdAt = now;
        updatedAt = now;
    }

    void take(NewReuse form, StoredReference by) {
        purpose = form.purpose();
        organisation = by;
        counterparts = new ArrayList<>(form.counterparts());
        usedOn = PartialDate.textOf(form.usedOn());
        agreement = form.agreement();
        note = form.note();
        sources = form.sources();
    }
}

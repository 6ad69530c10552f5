package org.croisements.practices.reuse;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.StoredReference;
import org.croisements.practices.lesson.Agreement;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.report.PracticeReport;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That somebody used the experience of a practice for something, such as a negotiation. */
@Entity
@Table(name = "practice_reuse")
class Reuse extends PracticeReport {

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

    protected Reuse() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Reuse(Practice practice, StoredReference owner, Instant now) {
        super(practice, owner, now);
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

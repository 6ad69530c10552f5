package org.croisements.practices.transfer;

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
import org.croisements.practices.lesson.EvidenceLevel;
import org.croisements.practices.outcome.TransferOutcome;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.report.PracticeReport;
import org.croisements.practices.territory.StoredTerritory;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That somebody took a practice up elsewhere, and what became of it there. */
@Entity
@Table(name = "practice_transfer")
class Transfer extends PracticeReport {

    @Enumerated(EnumType.STRING)
    TransferOutcome outcome;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "adopter_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "adopter_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "adopter_label"))
    @AttributeOverride(name = "state", column = @Column(name = "adopter_state"))
    StoredReference adopter;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "territory_kind"))
    @AttributeOverride(name = "code", column = @Column(name = "territory_code"))
    @AttributeOverride(name = "slug", column = @Column(name = "territory_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "territory_label"))
    @AttributeOverride(name = "state", column = @Column(name = "territory_state"))
    @AttributeOverride(name = "keys", column = @Column(name = "territory_keys"))
    StoredTerritory territory;

    @Nullable
    String startedOn;

    @Nullable
    String endedOn;

    @Nullable
    String changes;

    @Nullable
    String reason;

    @Enumerated(EnumType.STRING)
    @Nullable
    EvidenceLevel evidenceLevel;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

    protected Transfer() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Transfer(Practice practice, StoredReference owner, Instant now) {
        super(practice, owner, now);
    }

    void take(NewTransfer form, StoredReference by, StoredTerritory where) {
        outcome = form.outcome();
        adopter = by;
        territory = where;
        startedOn = PartialDate.textOf(form.startedOn());
        endedOn = PartialDate.textOf(form.endedOn());
        changes = form.changes();
        reason = form.reason();
        evidenceLevel = form.evidenceLevel();
        sources = form.sources();
    }
}

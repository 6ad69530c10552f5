package org.croisements.practices.proposal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.croisements.practices.practice.Practice;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** A change of what the public sees of a practice, to be decided by somebody else than who proposes it. */
@Entity
class RevisionProposal {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Practice practice;

    @Enumerated(EnumType.STRING)
    ProposalState state = ProposalState.PROPOSED;

    @Nullable
    String reason;

    /** The editable form of the practice when this was proposed. */
    String formBefore;

    String formAfter;

    /** The subject of the token of who proposes. */
    String author;

    @Nullable
    String decisionReason;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    @Version
    long version;

    Instant createdAt;

    protected RevisionProposal() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    RevisionProposal(
            Practice practice,
            @Nullable String reason,
            String formBefore,
            String formAfter,
            String author,
            Instant createdAt) {
        this.practice = practice;
        this.reason = reason;
        this.formBefore = formBefore;
        this.formAfter = formAfter;
        this.author = author;
        this.createdAt = createdAt;
    }

    void decide(ProposalState decision, @Nullable String why, String by, Instant at) {
        state = decision;
        decisionReason = why;
        decidedBy = by;
        decidedAt = at;
    }
}

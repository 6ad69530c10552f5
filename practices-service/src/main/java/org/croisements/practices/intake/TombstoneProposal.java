package org.croisements.practices.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.croisements.practices.identifier.ExternalId;
import org.croisements.practices.practice.Practice;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** That a catalogue which is harvested whole no longer has a practice that we still show. */
@Entity
class TombstoneProposal {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Practice practice;

    String scheme;
    String value;
    Instant noticedAt;

    protected TombstoneProposal() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    TombstoneProposal(Practice practice, ExternalId of, Instant noticedAt) {
        this.practice = practice;
        scheme = of.scheme();
        value = of.value();
        this.noticedAt = noticedAt;
    }
}

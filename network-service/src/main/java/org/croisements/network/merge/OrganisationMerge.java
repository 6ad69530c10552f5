package org.croisements.network.merge;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.network.identifier.Identifier;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.organisation.TakenOver;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/** That an organisation was merged into another one, and what that one took over. */
@Entity
class OrganisationMerge {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Organisation merged;

    @ManyToOne(fetch = FetchType.LAZY)
    Organisation survivor;

    List<String> addedAliases = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Identifier> addedIdentifiers = new ArrayList<>();

    @Version
    long version;

    Instant mergedAt;

    protected OrganisationMerge() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    OrganisationMerge(Organisation merged, Organisation survivor, TakenOver taken, Instant mergedAt) {
        this.merged = merged;
        this.survivor = survivor;
        this.mergedAt = mergedAt;
        add(taken);
    }

    /** What the survivor has because of this merge. */
    TakenOver taken() {
        return new TakenOver(List.copyOf(addedAliases), List.copyOf(addedIdentifiers));
    }

    /** The survivor has more because of this merge, now that another one is undone. */
    void add(TakenOver taken) {
        addedAliases = new ArrayList<>(addedAliases);
        addedAliases.addAll(taken.aliases());
        addedIdentifiers = new ArrayList<>(addedIdentifiers);
        addedIdentifiers.addAll(taken.identifiers());
    }
}

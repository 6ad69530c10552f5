package org.croisements.practices.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.concept.ConceptReference;
import org.croisements.practices.contributor.Contributor;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.contributor.StoredContributor;
import org.croisements.practices.publication.Publication;
import org.croisements.practices.territory.StoredTerritory;
import org.croisements.practices.territory.TerritoryReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A practice, as listed. */
@Schema(description = "A practice, as listed")
record PracticeSummary(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "caq-rennes")
        String slug,

        @Schema(description = "Title", examples = "Centre d'affaires de quartiers (CAQ) de Rennes")
        String title,

        @Schema(description = "What it is") PracticeKind kind,
        @Schema(description = "How far it has come") PracticeStage stage,

        @Schema(description = "In one or two sentences") @Nullable
        String summary,

        @Schema(description = "Themes it stands under, in order")
        List<ConceptReference> themes,

        @Schema(description = "Who contributes, in order") List<Contributor> contributors,

        @Schema(description = "Where it takes place") List<TerritoryReference> territories,

        @Schema(description = "Whom it is for") List<String> publics,

        @Schema(description = "Who sees it") Publication publication,
        @Schema(description = "Organisation it belongs to") Reference owner,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static PracticeSummary of(Practice p) {
        return new PracticeSummary(
                p.id,
                p.slug,
                p.title,
                p.kind,
                p.stage,
                p.summary,
                p.themes.stream().map(Concept::reference).toList(),
                p.contributors.stream().map(StoredContributor::shown).toList(),
                p.territories.stream().map(StoredTerritory::shown).toList(),
                p.publics,
                p.publication,
                p.owner.in(Organisations.COLLECTION),
                p.updatedAt);
    }
}

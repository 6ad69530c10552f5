package org.croisements.practices.practice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.contributor.Contributor;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.contributor.StoredContributor;
import org.croisements.practices.explanation.Match;
import org.croisements.practices.identifier.ExternalId;
import org.croisements.practices.lesson.Outcome;
import org.croisements.practices.nature.PracticeKind;
import org.croisements.practices.nature.PracticeStage;
import org.croisements.practices.outcome.TransferCounts;
import org.croisements.practices.publication.Publication;
import org.croisements.practices.term.ConceptReference;
import org.croisements.practices.territory.StoredTerritory;
import org.croisements.practices.territory.TerritoryReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A practice, as listed. */
@Schema(description = "A practice, as listed")
public record PracticeSummary(
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

        @Schema(description = "Whom it is for, in words") List<String> publics,

        @Schema(description = "What its results say of whether it works")
        List<Outcome> outcomes,

        @Schema(description = "How many took it up elsewhere, by what became of it there")
        TransferCounts transfers,

        @Schema(description = "Who sees it") Publication publication,
        @Schema(description = "Organisation it belongs to") Reference owner,

        @Schema(description = "By what another catalogue knows it; the first by scheme and value where several do")
        @Nullable
        ExternalId externalId,

        @Schema(description = "When it last changed") Instant updatedAt,

        @Schema(description = "Why it was found, where words were searched for and there is something to say") @Nullable
        Match match) {

    /** The same, and why it was found. */
    public PracticeSummary found(Match why) {
        return new PracticeSummary(
                id,
                slug,
                title,
                kind,
                stage,
                summary,
                themes,
                contributors,
                territories,
                publics,
                outcomes,
                transfers,
                publication,
                owner,
                externalId,
                updatedAt,
                why);
    }

    public static PracticeSummary of(Practice p) {
        return new PracticeSummary(
                p.id,
                p.slug,
                p.title,
                p.kind,
                p.stage,
                p.lessons.summary(),
                p.themes.stream().map(Concept::reference).toList(),
                p.contributors.stream().map(StoredContributor::shown).toList(),
                p.territories.stream().map(StoredTerritory::shown).toList(),
                p.publics,
                p.lessons.outcomes(),
                p.transfers,
                p.publication,
                p.owner.in(Organisations.COLLECTION),
                p.externalIds.stream()
                        .min(Comparator.comparing(ExternalId::word))
                        .orElse(null),
                p.updatedAt,
                null);
    }
}

package org.croisements.practices.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.concept.ConceptReference;
import org.croisements.practices.contributor.Contributor;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.contributor.StoredContributor;
import org.croisements.practices.means.Funding;
import org.croisements.practices.means.PracticeComponent;
import org.croisements.practices.means.Site;
import org.croisements.practices.publication.Publication;
import org.croisements.practices.territory.StoredTerritory;
import org.croisements.practices.territory.TerritoryReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A practice with all that is told of it. */
@Schema(description = "A practice with all that is told of it")
record PracticeDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "caq-rennes")
        String slug,

        @Schema(description = "Former slugs, which still lead here")
        List<String> formerSlugs,

        @Schema(description = "Title", examples = "Centre d'affaires de quartiers (CAQ) de Rennes")
        String title,

        @Schema(description = "Other titles it goes by") List<String> alternateTitles,

        @Schema(description = "What it is") PracticeKind kind,
        @Schema(description = "How far it has come") PracticeStage stage,

        @Schema(description = "In one or two sentences") @Nullable
        String summary,

        @Schema(description = "What it answers") @Nullable String problem,
        @Schema(description = "How it answers") @Nullable String answer,

        @Schema(description = "All that else is to be told") @Nullable
        String description,

        @Schema(description = "Practice that it is part of, where that is public too") @Nullable
        Reference partOf,

        @Schema(description = "The public practices that are part of it, by title")
        List<Reference> parts,

        @Schema(description = "Who contributes, in order") List<Contributor> contributors,

        @Schema(description = "Where it takes place") List<TerritoryReference> territories,

        @Schema(description = "Themes it stands under, in order")
        List<ConceptReference> themes,

        @Schema(description = "Whom it is for") List<String> publics,
        @Schema(description = "How it is done") List<String> methods,

        @Schema(description = "What stands in its way") List<String> obstacles,

        @Schema(description = "What it consists of, in order")
        List<PracticeComponent> components,

        @Schema(description = "Where it is to be found, in order")
        List<Site> sites,

        @Schema(description = "How it is paid, in order") List<Funding> fundings,

        @Schema(description = "Since when it is there", examples = "2011") @Nullable
        PartialDate startedOn,

        @Schema(description = "Until when it was there", examples = "2019-12") @Nullable
        PartialDate endedOn,

        @Schema(description = "Who sees it") Publication publication,
        @Schema(description = "Organisation it belongs to") Reference owner,

        @Schema(description = "Where the facts come from") List<Source> sources,

        @Schema(description = "What sources say that disagree")
        List<Claim> claims,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static PracticeDetail of(Practice p, List<Practice> parts) {
        var whole = p.shownWhole();
        return new PracticeDetail(
                p.id,
                p.slug,
                p.formerSlugs.stream().sorted().toList(),
                p.title,
                p.alternateTitles,
                p.kind,
                p.stage,
                p.summary,
                p.problem,
                p.answer,
                p.description,
                whole == null ? null : whole.reference(),
                parts.stream().map(Practice::reference).toList(),
                p.contributors.stream().map(StoredContributor::shown).toList(),
                p.territories.stream().map(StoredTerritory::shown).toList(),
                p.themes.stream().map(Concept::reference).toList(),
                p.publics,
                p.methods,
                p.obstacles,
                p.components,
                p.sites,
                p.fundings,
                PartialDate.of(p.startedOn),
                PartialDate.of(p.endedOn),
                p.publication,
                p.owner.in(Organisations.COLLECTION),
                p.sources,
                p.claims,
                p.version,
                p.createdAt,
                p.updatedAt);
    }
}

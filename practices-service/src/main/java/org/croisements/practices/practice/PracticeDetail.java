package org.croisements.practices.practice;

import static org.croisements.practices.term.SchemeUse.ACTOR;
import static org.croisements.practices.term.SchemeUse.APPROACH;
import static org.croisements.practices.term.SchemeUse.INSTRUMENT;
import static org.croisements.practices.term.SchemeUse.PRINCIPLE;
import static org.croisements.practices.term.SchemeUse.PUBLIC;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.completeness.Completeness;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.contributor.Contributor;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.contributor.StoredContributor;
import org.croisements.practices.identifier.ExternalId;
import org.croisements.practices.lesson.Agreement;
import org.croisements.practices.lesson.Chain;
import org.croisements.practices.lesson.Inspiration;
import org.croisements.practices.lesson.Outcome;
import org.croisements.practices.lesson.Transferability;
import org.croisements.practices.means.Funding;
import org.croisements.practices.means.PracticeComponent;
import org.croisements.practices.means.Site;
import org.croisements.practices.nature.AnswerScope;
import org.croisements.practices.nature.PracticeKind;
import org.croisements.practices.nature.PracticeStage;
import org.croisements.practices.outcome.TransferCounts;
import org.croisements.practices.publication.Publication;
import org.croisements.practices.term.ConceptReference;
import org.croisements.practices.term.SchemeUse;
import org.croisements.practices.territory.StoredTerritory;
import org.croisements.practices.territory.TerritoryReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A practice with all that is told of it. */
@Schema(description = "A practice with all that is told of it")
public record PracticeDetail(
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

        @Schema(description = "How much of its problem it answers") @Nullable
        AnswerScope answerScope,

        @Schema(description = "What it is to bring about") List<String> objectives,

        @Schema(description = "Who may take part") @Nullable String eligibility,

        @Schema(description = "Practice that it is part of, where that is public too") @Nullable
        Reference partOf,

        @Schema(description = "The public practices that are part of it, by title")
        List<Reference> parts,

        @Schema(description = "Who contributes, in order") List<Contributor> contributors,

        @Schema(description = "Where it takes place") List<TerritoryReference> territories,

        @Schema(description = "Themes it stands under, in order")
        List<ConceptReference> themes,

        @Schema(description = "Principles that guide it, in order")
        List<ConceptReference> principles,

        @Schema(description = "How those it is for take part, in order")
        List<ConceptReference> approaches,

        @Schema(description = "Whom it is for, by concepts, in order")
        List<ConceptReference> targetPublics,

        @Schema(description = "Who acts, in order") List<ConceptReference> actors,

        @Schema(description = "Instruments that pay for it, as far as a scheme knows them by the fundings' words")
        List<ConceptReference> instruments,

        @Schema(description = "Whom it is for, in words") List<String> publics,
        @Schema(description = "How it is done") List<String> methods,

        @Schema(description = "What stands in its way") List<String> obstacles,

        @Schema(description = "What moves it on") List<String> levers,

        @Schema(description = "What stood in the way, what moved it, what came of it, in order")
        List<Chain> chains,

        @Schema(description = "What the results of these say of whether it works")
        List<Outcome> outcomes,

        @Schema(description = "What it takes to do it elsewhere") @Nullable
        Transferability transferability,

        @Schema(description = "Agreements that it rests on or serves")
        List<Agreement> agreements,

        @Schema(description = "Who found it inspiring") List<Inspiration> inspiring,

        @Schema(description = "How many took it up elsewhere, by what became of it there")
        TransferCounts transfers,

        @Schema(description = "How often somebody reported what they used it for", minimum = "0", examples = "1")
        int reuses,

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

        @Schema(description = "By what other catalogues know it")
        List<ExternalId> externalIds,

        @Schema(description = "How much of what a sheet should tell it tells")
        Completeness completeness,

        @Schema(description = "Number of the revision that the public sees; null before the first one", examples = "3")
        @Nullable
        Integer revision,

        @Schema(description = "When that revision was published") @Nullable
        Instant publishedAt,

        @Schema(description = "Where the facts come from") List<Source> sources,

        @Schema(description = "What sources say that disagree")
        List<Claim> claims,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    /**
     * The practice that one is part of, as far as whoever sees this one may know: a practice that is not public itself
     * shows only in the drafts of its own centre.
     */
    @Nullable
    static Practice shownWhole(Practice p) {
        var whole = p.partOf;
        return whole != null
                        && (whole.isPublic()
                                || (!p.isPublic() && whole.ownerId().equals(p.ownerId())))
                ? whole
                : null;
    }

    public static PracticeDetail of(Practice p, List<Practice> parts) {
        var whole = shownWhole(p);
        return new PracticeDetail(
                p.id,
                p.slug,
                p.formerSlugs.stream().sorted().toList(),
                p.title,
                p.alternateTitles,
                p.kind,
                p.stage,
                p.lessons.summary(),
                p.lessons.problem(),
                p.lessons.answer(),
                p.lessons.description(),
                p.lessons.answerScope(),
                p.lessons.objectives(),
                p.lessons.eligibility(),
                whole == null ? null : whole.reference(),
                parts.stream().map(Practice::reference).toList(),
                p.contributors.stream().map(StoredContributor::shown).toList(),
                p.territories.stream().map(StoredTerritory::shown).toList(),
                p.themes.stream().map(Concept::reference).toList(),
                references(p, PRINCIPLE),
                references(p, APPROACH),
                references(p, PUBLIC),
                references(p, ACTOR),
                references(p, INSTRUMENT),
                p.publics,
                p.lessons.methods(),
                p.lessons.obstacles(),
                p.lessons.levers(),
                p.lessons.chains(),
                p.lessons.outcomes(),
                p.lessons.transferability(),
                p.lessons.agreements(),
                p.lessons.inspiring(),
                p.transfers,
                p.reuses,
                p.facts.components(),
                p.facts.sites(),
                p.facts.fundings(),
                PartialDate.of(p.facts.startedOn()),
                PartialDate.of(p.facts.endedOn()),
                p.publication,
                p.owner.in(Organisations.COLLECTION),
                p.externalIds.stream()
                        .sorted(Comparator.comparing(ExternalId::word))
                        .toList(),
                Completeness.of(
                        p.lessons, p.facts, !p.themes.isEmpty(), !p.contributors.isEmpty(), !p.territories.isEmpty()),
                p.revision == 0 ? null : p.revision,
                p.publishedAt,
                p.facts.sources(),
                p.facts.claims(),
                p.version,
                p.createdAt,
                p.updatedAt);
    }

    private static List<ConceptReference> references(Practice p, SchemeUse use) {
        return p.concepts(use).stream().map(Concept::reference).toList();
    }
}

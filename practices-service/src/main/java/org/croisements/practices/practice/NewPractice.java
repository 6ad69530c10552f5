package org.croisements.practices.practice;

import static org.croisements.practices.term.SchemeUse.ACTOR;
import static org.croisements.practices.term.SchemeUse.APPROACH;
import static org.croisements.practices.term.SchemeUse.PRINCIPLE;
import static org.croisements.practices.term.SchemeUse.PUBLIC;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.contributor.NewContributor;
import org.croisements.practices.contributor.StoredContributor;
import org.croisements.practices.identifier.ExternalId;
import org.croisements.practices.lesson.Agreement;
import org.croisements.practices.lesson.Chain;
import org.croisements.practices.lesson.Inspiration;
import org.croisements.practices.lesson.Lessons;
import org.croisements.practices.lesson.Transferability;
import org.croisements.practices.means.Facts;
import org.croisements.practices.means.Funding;
import org.croisements.practices.means.PracticeComponent;
import org.croisements.practices.means.Site;
import org.croisements.practices.nature.AnswerScope;
import org.croisements.practices.nature.PracticeKind;
import org.croisements.practices.nature.PracticeStage;
import org.croisements.practices.publication.Publication;
import org.croisements.practices.term.SchemeUse;
import org.croisements.practices.territory.StoredTerritory;
import org.croisements.practices.territory.TerritoryKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a practice: what a new one is made of, and what a patch changes. */
@Schema(
        description = "A practice, tool, instrument or lever to add",
        examples = {"""
{"slug": "caq-rennes", "title": "Centre d'affaires de quartiers (CAQ) de Rennes",
 "alternateTitles": ["Centre d'affaires des quartiers"], "kind": "PRACTICE", "stage": "RUNNING",
 "summary": "Des locaux et un accueil pour qui entreprend dans son quartier",
 "objectives": ["Donner envie d'entreprendre"], "eligibility": "Entreprises de moins de trois ans, tout statut",
 "territories": [{"kind": "COMMUNE", "code": "35238"}], "themes": ["numerique"],
 "publics": ["jeunes des QPV"], "methods": ["pédagogie par projet"],
 "obstacles": ["manque de réseau professionnel"], "levers": ["acteurs d'hyper-proximité"], "startedOn": "2011",
 "publication": "DRAFT", "owner": "rennes-metropole"}""", """
{"eligibility": "Entreprises de moins de trois ans, tout statut", "reason": "Les chiffres de 2025 sont connus"}"""})
public record NewPractice(
        @Schema(description = "Readable name in addresses; made of the title where left out", examples = "caq-rennes")
        @Nullable
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        String slug,

        @Schema(description = "Title", examples = "Centre d'affaires de quartiers (CAQ) de Rennes") @Text(max = 300)
        String title,

        @Schema(description = "Other titles it goes by", examples = "[\"Centre d'affaires des quartiers\"]")
        @Size(max = 20)
        @Text(max = 300)
        List<String> alternateTitles,

        @Schema(description = "What it is") PracticeKind kind,
        @Schema(description = "How far it has come") PracticeStage stage,

        @Schema(description = "In one or two sentences") @Nullable @Text(max = 1000)
        String summary,

        @Schema(description = "What it answers") @Nullable @Text(max = 10_000, lines = true)
        String problem,

        @Schema(description = "How it answers") @Nullable @Text(max = 10_000, lines = true)
        String answer,

        @Schema(description = "All that else is to be told") @Nullable @Text(max = 50_000, lines = true)
        String description,

        @Schema(description = "How much of its problem it answers") @Nullable
        AnswerScope answerScope,

        @Schema(description = "What it is to bring about", examples = "[\"Donner envie d'entreprendre\"]")
        @Size(max = 50)
        @Text(max = 1000)
        List<String> objectives,

        @Schema(description = "Who may take part", examples = "Entreprises de moins de trois ans, tout statut")
        @Nullable
        @Text(max = 2000, lines = true)
        String eligibility,

        @Schema(description = "Practice that it is part of, by id or slug", examples = "garage-numerique")
        @Nullable
        @Text(max = Slugs.MAX)
        String partOf,

        @Schema(description = "Who contributes, in order") @Size(max = 100)
        List<@Valid NewContributor> contributors,

        @Schema(description = "Where it takes place") @Size(max = 200)
        List<@Valid TerritoryKey> territories,

        @Schema(
                description =
                        "Themes by notation, or as `scheme:notation` where a notation stands in several schemes, in order",
                examples = "[\"numerique\"]")
        @Size(max = 50)
        List<String> themes,

        @Schema(
                description = "Principles that guide it, by notation in a scheme for that use",
                examples = "[\"experimentation\"]")
        @Size(max = 20)
        List<String> principles,

        @Schema(
                description = "How those it is for take part, by notation in a scheme for that use",
                examples = "[\"maitrise-d-usage\"]")
        @Size(max = 20)
        List<String> approaches,

        @Schema(description = "Whom it is for, by notation in a scheme for that use", examples = "[\"jeunes-qpv\"]")
        @Size(max = 50)
        List<String> targetPublics,

        @Schema(description = "Who acts, by notation in a scheme for that use", examples = "[\"hyper-proximite\"]")
        @Size(max = 20)
        List<String> actors,

        @Schema(description = "Whom it is for, in words", examples = "[\"jeunes des QPV\"]") @Size(max = 50)
        List<String> publics,

        @Schema(description = "How it is done", examples = "[\"pédagogie par projet\"]") @Size(max = 50)
        List<String> methods,

        @Schema(description = "What stands in its way", examples = "[\"manque de réseau professionnel\"]")
        @Size(max = 50)
        List<String> obstacles,

        @Schema(description = "What moves it on", examples = "[\"acteurs d'hyper-proximité\"]")
        @Size(max = 50)
        @Text(max = 1000)
        List<String> levers,

        @Schema(description = "What stood in the way, what moved it, what came of it, in order") @Size(max = 50)
        List<@Valid Chain> chains,

        @Schema(description = "What it takes to do it elsewhere") @Nullable @Valid
        Transferability transferability,

        @Schema(description = "Agreements that it rests on or serves") @Size(max = 20)
        List<@Valid Agreement> agreements,

        @Schema(description = "Who found it inspiring") @Size(max = 50)
        List<@Valid Inspiration> inspiring,

        @Schema(description = "What it consists of, in order") @Size(max = 50)
        List<@Valid PracticeComponent> components,

        @Schema(description = "Where it is to be found, in order") @Size(max = 200)
        List<@Valid Site> sites,

        @Schema(description = "How it is paid, in order") @Size(max = 50)
        List<@Valid Funding> fundings,

        @Schema(description = "Since when it is there", examples = "2011") @Nullable
        PartialDate startedOn,

        @Schema(description = "Until when it was there", examples = "2019-12") @Nullable
        PartialDate endedOn,

        @Schema(description = "Who is to see it") Publication publication,

        @Schema(
                description =
                        "Why it changes or takes a step: kept with the step and the revision, not with the practice; needed"
                                + " for NEEDS_UPDATE, ARCHIVED and WITHDRAWN",
                examples = "Les chiffres de 2025 sont connus")
        @Nullable
        @Text(max = 1000)
        String reason,

        @Schema(
                description =
                        "Organisation it belongs to, by id or slug; the caller's own, unless a network administrator"
                                + " names another",
                examples = "rennes-metropole")
        @Nullable
        @Text(max = Slugs.MAX)
        String owner,

        @Schema(description = "By what other catalogues know it") @Size(max = 20)
        List<@Valid ExternalId> externalIds,

        @Schema(description = "Where the facts come from") @Size(max = 50)
        List<@Valid Source> sources,

        @Schema(description = "What sources say that disagree") @Size(max = 100)
        List<@Valid Claim> claims) {

    @Schema(hidden = true)
    @AssertTrue(message = "endedOn must not be before startedOn")
    boolean isInOrder() {
        return startedOn == null || endedOn == null || !endedOn.latest().isBefore(startedOn.earliest());
    }

    Lessons lessons() {
        return new Lessons(
                summary,
                problem,
                answer,
                answerScope,
                description,
                eligibility,
                objectives,
                methods,
                obstacles,
                levers,
                chains,
                transferability,
                agreements,
                inspiring);
    }

    Facts facts() {
        return new Facts(
                components,
                sites,
                fundings,
                PartialDate.textOf(startedOn),
                PartialDate.textOf(endedOn),
                sources,
                claims);
    }

    /** A practice as its own edited form, for a patch to be applied to. */
    public static NewPractice of(Practice p) {
        return new NewPractice(
                p.slug,
                p.title,
                List.copyOf(p.alternateTitles),
                p.kind,
                p.stage,
                p.lessons.summary(),
                p.lessons.problem(),
                p.lessons.answer(),
                p.lessons.description(),
                p.lessons.answerScope(),
                List.copyOf(p.lessons.objectives()),
                p.lessons.eligibility(),
                p.partOf == null ? null : p.partOf.id.toString(),
                p.contributors.stream().map(StoredContributor::form).toList(),
                p.territories.stream().map(StoredTerritory::form).toList(),
                p.themes.stream().map(Concept::name).toList(),
                names(p, PRINCIPLE),
                names(p, APPROACH),
                names(p, PUBLIC),
                names(p, ACTOR),
                List.copyOf(p.publics),
                List.copyOf(p.lessons.methods()),
                List.copyOf(p.lessons.obstacles()),
                List.copyOf(p.lessons.levers()),
                p.lessons.chains(),
                p.lessons.transferability(),
                p.lessons.agreements(),
                p.lessons.inspiring(),
                p.facts.components(),
                p.facts.sites(),
                p.facts.fundings(),
                PartialDate.of(p.facts.startedOn()),
                PartialDate.of(p.facts.endedOn()),
                p.publication,
                null,
                p.owner.id().toString(),
                p.externalIds.stream()
                        .sorted(Comparator.comparing(ExternalId::word))
                        .toList(),
                p.facts.sources(),
                p.facts.claims());
    }

    private static List<String> names(Practice p, SchemeUse use) {
        return p.concepts(use).stream().map(Concept::name).toList();
    }
}

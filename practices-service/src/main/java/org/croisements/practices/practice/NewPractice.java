package org.croisements.practices.practice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.contributor.NewContributor;
import org.croisements.practices.contributor.StoredContributor;
import org.croisements.practices.means.Funding;
import org.croisements.practices.means.PracticeComponent;
import org.croisements.practices.means.Site;
import org.croisements.practices.publication.Publication;
import org.croisements.practices.territory.StoredTerritory;
import org.croisements.practices.territory.TerritoryKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a practice: what a new one is made of, and what a patch changes. */
@Schema(description = "A practice, tool, instrument or lever to add")
record NewPractice(
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

        @Schema(description = "Whom it is for", examples = "[\"jeunes des QPV\"]") @Size(max = 50)
        List<String> publics,

        @Schema(description = "How it is done", examples = "[\"pédagogie par projet\"]") @Size(max = 50)
        List<String> methods,

        @Schema(description = "What stands in its way", examples = "[\"manque de réseau professionnel\"]")
        @Size(max = 50)
        List<String> obstacles,

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
                        "Organisation it belongs to, by id or slug; the caller's own, unless a network administrator"
                                + " names another",
                examples = "rennes-metropole")
        @Nullable
        @Text(max = Slugs.MAX)
        String owner,

        @Schema(description = "Where the facts come from") @Size(max = 50)
        List<@Valid Source> sources,

        @Schema(description = "What sources say that disagree") @Size(max = 100)
        List<@Valid Claim> claims) {

    @Schema(hidden = true)
    @AssertTrue(message = "endedOn must not be before startedOn")
    boolean isInOrder() {
        return startedOn == null || endedOn == null || !endedOn.latest().isBefore(startedOn.earliest());
    }

    /** A practice as its own edited form, for a patch to be applied to. */
    static NewPractice of(Practice p) {
        return new NewPractice(
                p.slug,
                p.title,
                List.copyOf(p.alternateTitles),
                p.kind,
                p.stage,
                p.summary,
                p.problem,
                p.answer,
                p.description,
                p.partOf == null ? null : p.partOf.id.toString(),
                p.contributors.stream().map(StoredContributor::form).toList(),
                p.territories.stream().map(StoredTerritory::form).toList(),
                p.themes.stream().map(Concept::name).toList(),
                List.copyOf(p.publics),
                List.copyOf(p.methods),
                List.copyOf(p.obstacles),
                p.components,
                p.sites,
                p.fundings,
                PartialDate.of(p.startedOn),
                PartialDate.of(p.endedOn),
                p.publication,
                p.owner.id().toString(),
                p.sources,
                p.claims);
    }
}

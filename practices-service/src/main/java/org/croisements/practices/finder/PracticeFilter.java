package org.croisements.practices.finder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Cursors;
import org.croisements.practices.index.Facet;
import org.croisements.practices.lesson.EvidenceLevel;
import org.croisements.practices.lesson.Outcome;
import org.croisements.practices.nature.PracticeKind;
import org.croisements.practices.nature.PracticeStage;
import org.croisements.practices.publication.Publication;
import org.croisements.practices.territory.TerritoryKey;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what practices can be searched and filtered, and what is to be told of the search. */
record PracticeFilter(
        @Parameter(
                description = "Words that the practice must hold, in any of their forms; case and accents don't matter."
                        + " `\"words\"` must follow each other, `-word` must not be there, `OU` joins two words"
                        + " of which one is enough. Synonyms count, and so do words nearly like one that no"
                        + " practice holds: the answer says so",
                example = "médiation numérique -\"plan local\"")
        @RestQuery
        @Nullable
        @Text(max = 1_000, lines = true)
        String q,

        @Parameter(
                description =
                        "Under that theme or a narrower one, by notation, in one scheme only as `scheme:notation`",
                example = "numerique")
        @RestQuery
        List<String> theme,

        @Parameter(description = "Guided by that principle or a narrower one, as for themes", example = "amplification")
        @RestQuery
        List<String> principle,

        @Parameter(description = "With that approach or a narrower one, as for themes", example = "maitrise-d-usage")
        @RestQuery
        List<String> approach,

        @Parameter(description = "For that public or a narrower one, as for themes", example = "jeunes") @RestQuery
        List<String> targetPublic,

        @Parameter(description = "With that category of actors or a narrower one, as for themes", example = "bailleurs")
        @RestQuery
        List<String> actor,

        @Parameter(description = "Paid by that instrument or a narrower one, as for themes", example = "iti") @RestQuery
        List<String> instrument,

        @Parameter(description = "Kinds of practice") @RestQuery
        List<PracticeKind> kind,

        @Parameter(description = "How far it has come") @RestQuery
        List<PracticeStage> stage,

        @Parameter(description = "With a result of that outcome") @RestQuery
        List<Outcome> outcome,

        @Parameter(description = "How well it is known that it works") @RestQuery
        List<EvidenceLevel> evidence,

        @Parameter(description = "With that organisation in any role, by id or slug", example = "rennes-metropole")
        @RestQuery
        List<String> contributor,

        @Parameter(description = "For that public in words; case and accents don't matter", example = "jeunes des QPV")
        @RestQuery("public")
        List<String> publics,

        @Parameter(description = "Part of that practice, by id or slug", example = "garage-numerique") @RestQuery
        List<String> partOf,

        @Parameter(description = "In that region or in what lies in it, by code", example = "53")
        @RestQuery
        @Text(max = 20, pattern = TerritoryKey.ASKED, allowed = TerritoryKey.ASKED_ALLOWED)
        List<String> region,

        @Parameter(description = "In that department or in what lies in it, by code", example = "35")
        @RestQuery
        @Text(max = 20, pattern = TerritoryKey.ASKED, allowed = TerritoryKey.ASKED_ALLOWED)
        List<String> department,

        @Parameter(description = "In that EPCI or in what lies in it, by SIREN", example = "243500139")
        @RestQuery
        @Text(max = 20, pattern = TerritoryKey.ASKED, allowed = TerritoryKey.ASKED_ALLOWED)
        List<String> epci,

        @Parameter(description = "In that commune or in what lies in it, by code", example = "35238")
        @RestQuery
        @Text(max = 20, pattern = TerritoryKey.ASKED, allowed = TerritoryKey.ASKED_ALLOWED)
        List<String> commune,

        @Parameter(description = "In that priority quarter, by code", example = "QN03505M")
        @RestQuery
        @Text(max = 20, pattern = TerritoryKey.ASKED, allowed = TerritoryKey.ASKED_ALLOWED)
        List<String> qpv,

        @Parameter(
                description =
                        "With a site in that box: the longitude of its west, the latitude of its south, the longitude"
                                + " of its east, the latitude of its north, in degrees, with commas between; near has the latitude first",
                example = "-1.8,48.0,-1.6,48.2")
        @RestQuery
        @Nullable
        @Text(max = 80, pattern = Places.BOX, allowed = "west, south, east and north, such as -1.8,48.0,-1.6,48.2")
        String bbox,

        @Parameter(
                description =
                        "With a site near that point: first its latitude, then its longitude, in degrees, with a comma"
                                + " between; bbox has the longitude first",
                example = "48.1147,-1.6794")
        @RestQuery
        @Nullable
        @Text(max = 40, pattern = Places.POINT, allowed = "a latitude and a longitude, such as 48.1147,-1.6794")
        String near,

        @Parameter(description = "How near, in kilometres; 50 unless said", example = "30")
        @RestQuery
        @Nullable
        @Min(1)
        @Max(20_000)
        Integer within,

        @Parameter(description = "How far it is on its way to the public; others' drafts are never listed") @RestQuery
        List<Publication> publication,

        @Parameter(
                description =
                        "By what to count the practices found: each value's count is the total that its `href` leads to",
                example = "THEME")
        @RestQuery
        List<Facet> facets,

        @Parameter(description = "Whether to show where in the practices the words stand, in JSON") @RestQuery
        boolean highlight,

        @Parameter(
                description =
                        "What a write answered in `Consistency-Token`: the list waits until it shows at least that write",
                example = "2H4AwQwqCWl5wEPpVCqpywEACjE3NTM6MTc1Mzo")
        @RestQuery
        @Nullable
        @Text(max = Cursors.LONGEST)
        String minToken) {}

package org.croisements.network.network;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a network: what a new one is made of, and what a patch changes. */
@Schema(
        description = "A network or club to add to the directory",
        examples = {"""
{"slug": "amadeus", "name": "Réseau Amadeus", "kind": "NETWORK", "informal": true, "voluntary": true,
 "parent": "rncrpv", "foundedOn": "2017", "cadence": "tous les deux mois", "themes": ["entrepreneuriat"]}""", """
{"cadence": "tous les deux mois", "themes": ["entrepreneuriat"]}"""})
record NewNetwork(
        @Schema(description = "Readable name in addresses; made of the name where left out", examples = "amadeus")
        @Nullable
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        String slug,

        @Schema(description = "Name in use", examples = "Réseau Amadeus")
        String name,

        @Schema(description = "What it is") NetworkKind kind,

        @Schema(description = "Acronym", examples = "RNCRPV") @Nullable
        String acronym,

        @Schema(description = "The name in full") @Nullable @Text(max = 500)
        String expansion,

        @Schema(description = "Whether it is without statutes")
        boolean informal,

        @Schema(description = "Whether members come of their own will")
        boolean voluntary,

        @Schema(description = "Network it belongs to, by id or slug", examples = "rncrpv") @Nullable
        String parent,

        @Schema(description = "When it was founded", examples = "2017") @Nullable
        PartialDate foundedOn,

        @Schema(description = "How often it meets, in words", examples = "tous les deux mois") @Nullable
        String cadence,

        @Schema(description = "Website", format = "uri", examples = "https://www.reseau-crpv.fr")
        @Nullable
        @Text(max = 2000, pattern = Text.WEB_ADDRESS, allowed = Text.WEB_ADDRESS_ALLOWED)
        String website,

        @Schema(description = "Organisations that support it, by id or slug", examples = "[\"cget\"]") @Size(max = 100)
        List<String> supporters,

        @Schema(description = "What sources say of the number of members") @Size(max = 200)
        List<@Valid MemberCount> counts,

        @Schema(description = "What it is concerned with", examples = "[\"entrepreneuriat\"]") @Size(max = 50)
        List<String> themes,

        @Schema(description = "Where the facts come from") @Size(max = 50)
        List<@Valid Source> sources) {

    /** A network as its own edited form, for a patch to be applied to. */
    static NewNetwork of(Network n) {
        return new NewNetwork(
                n.slug,
                n.name,
                n.kind,
                n.acronym,
                n.expansion,
                n.informal,
                n.voluntary,
                n.parent == null ? null : n.parent.id.toString(),
                PartialDate.of(n.foundedOn),
                n.cadence,
                n.website,
                n.supporters.stream().map(o -> o.id().toString()).toList(),
                n.counts,
                List.copyOf(n.themes),
                n.sources);
    }
}

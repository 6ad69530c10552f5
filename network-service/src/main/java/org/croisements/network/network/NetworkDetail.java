package org.croisements.network.network;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.croisements.network.organisation.Organisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A network with all that is public of it. */
@Schema(description = "A network or club with all that is public of it")
record NetworkDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "amadeus")
        String slug,

        @Schema(description = "Former slugs, which still lead here")
        List<String> formerSlugs,

        @Schema(description = "Name in use", examples = "Réseau Amadeus")
        String name,

        @Schema(description = "What it is") NetworkKind kind,

        @Schema(description = "Acronym", examples = "RNCRPV") @Nullable
        String acronym,

        @Schema(description = "The name in full") @Nullable String expansion,

        @Schema(description = "Whether it is without statutes")
        boolean informal,

        @Schema(description = "Whether members come of their own will")
        boolean voluntary,

        @Schema(description = "Network it belongs to") @Nullable
        Reference parent,

        @Schema(description = "When it was founded", examples = "2017") @Nullable
        PartialDate foundedOn,

        @Schema(description = "How often it meets, in words") @Nullable
        String cadence,

        @Schema(description = "Website", format = "uri") @Nullable
        String website,

        @Schema(description = "Organisations that support it")
        List<Reference> supporters,

        @Schema(description = "What sources say of the number of members")
        List<MemberCount> counts,

        @Schema(description = "What it is concerned with") List<String> themes,
        @Schema(description = "Where the facts come from") List<Source> sources,
        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static NetworkDetail of(Network n) {
        return new NetworkDetail(
                n.id,
                n.slug,
                n.formerSlugs.stream().sorted().toList(),
                n.name,
                n.kind,
                n.acronym,
                n.expansion,
                n.informal,
                n.voluntary,
                n.parent == null ? null : n.parent.reference(),
                PartialDate.of(n.foundedOn),
                n.cadence,
                n.website,
                n.supporters.stream().map(Organisation::reference).toList(),
                n.counts,
                List.copyOf(n.themes),
                n.sources,
                n.version,
                n.createdAt,
                n.updatedAt);
    }
}

package org.croisements.network.organisation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation, as listed. */
@Schema(description = "An organisation, as listed")
record OrganisationSummary(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "reso-villes")
        String slug,

        @Schema(description = "Name in use", examples = "RésO Villes")
        String name,

        @Schema(description = "What it is") OrganisationKind kind,

        @Schema(description = "Acronym", examples = "IREV") @Nullable
        String acronym,

        @Schema(description = "City of its seat", examples = "Nantes") @Nullable
        String city,

        @Schema(description = "Website", format = "uri") @Nullable
        String website,

        @Schema(description = "Territories it covers, and when")
        List<Coverage> coverage) {

    static OrganisationSummary of(Organisation o) {
        return new OrganisationSummary(
                o.id,
                o.slug,
                o.name,
                o.kind,
                o.acronym,
                o.city,
                o.website,
                o.coverage.stream().map(CoverageTerm::coverage).toList());
    }
}

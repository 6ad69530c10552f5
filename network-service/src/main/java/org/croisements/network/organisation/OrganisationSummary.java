package org.croisements.network.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.croisements.network.identifier.ExternalId;
import org.croisements.network.name.NameMatch;
import org.croisements.network.name.NameSearch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation, as listed. */
@Schema(description = "An organisation, as listed")
public record OrganisationSummary(
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
        List<Coverage> coverage,

        @Schema(description = "When somebody should look at the entry again", examples = "2027-03-02")
        LocalDate reviewDueOn,

        @Schema(description = "By what another system knows it; the first where several do") @Nullable
        ExternalId externalId,

        @Schema(description = "How a search by name found it; null without one") @Nullable
        NameMatch match) {

    /** An organisation that nobody searched for by name. */
    public static OrganisationSummary of(Organisation o) {
        return of(o, null);
    }

    static OrganisationSummary of(Organisation o, @Nullable NameSearch search) {
        return new OrganisationSummary(
                o.id,
                o.slug,
                o.name,
                o.kind,
                o.acronym,
                o.city,
                o.website,
                o.coverage.stream().map(CoverageTerm::coverage).toList(),
                o.dueDay,
                o.firstExternalId == null ? null : ExternalId.of(o.firstExternalId),
                search == null ? null : search.match());
    }
}

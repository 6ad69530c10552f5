package org.croisements.network.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.croisements.network.territory.TerritoryKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation with all that is public of it. */
@Schema(description = "An organisation with all that is public of it")
record OrganisationDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "reso-villes")
        String slug,

        @Schema(description = "Former slugs, which still lead here")
        List<String> formerSlugs,

        @Schema(description = "Name in use", examples = "RésO Villes")
        String name,

        @Schema(description = "What it is") OrganisationKind kind,

        @Schema(description = "Acronym", examples = "IREV") @Nullable
        String acronym,

        @Schema(description = "Other names and spellings it is found under")
        List<String> aliases,

        @Schema(description = "Legal form") @Nullable LegalForm legalForm,
        @Schema(description = "Identifiers from registers") List<Identifier> identifiers,

        @Schema(description = "When it was founded", examples = "1993") @Nullable
        PartialDate foundedOn,

        @Schema(description = "Last day it existed", examples = "2019-12-31") @Nullable
        PartialDate closedOn,

        @Schema(description = "Where it has its seat") @Nullable
        Seat seat,

        @Schema(description = "Telephone") @Nullable String phone,

        @Schema(description = "E-mail address of the organisation, not of a person") @Nullable
        String email,

        @Schema(description = "Website", format = "uri") @Nullable
        String website,

        @Schema(description = "Territories it covers, and when")
        List<Coverage> coverage,

        @Schema(description = "Organisation that hosts it") @Nullable
        Reference hostedBy,

        @Schema(description = "Organisations it took over from")
        List<Reference> predecessors,

        @Schema(description = "Organisations that took over from it")
        List<Reference> successors,

        @Schema(description = "The territory that it is the authority of") @Nullable
        TerritoryKey territory,

        @Schema(description = "Anything else a reader should know") @Nullable
        String note,

        @Schema(description = "Where the facts come from") List<Source> sources,

        @Schema(description = "What sources say that disagree")
        List<Claim> claims,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static OrganisationDetail of(Organisation o, List<Organisation> successors) {
        var form = NewOrganisation.of(o);
        return new OrganisationDetail(
                o.id,
                o.slug,
                o.formerSlugs.stream().sorted().toList(),
                o.name,
                o.kind,
                o.acronym,
                form.aliases(),
                o.legalForm,
                o.identifiers,
                form.foundedOn(),
                form.closedOn(),
                form.seat(),
                o.phone,
                o.email,
                o.website,
                form.coverage(),
                o.hostedBy == null ? null : o.hostedBy.reference(),
                o.predecessors.stream().map(Organisation::reference).toList(),
                successors.stream().map(Organisation::reference).toList(),
                form.territory(),
                o.note,
                o.sources,
                o.claims,
                o.version,
                o.createdAt,
                o.updatedAt);
    }
}

package org.croisements.network.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.croisements.network.contact.Contact;
import org.croisements.network.contact.Seat;
import org.croisements.network.contact.Site;
import org.croisements.network.identifier.ExternalId;
import org.croisements.network.identifier.Identifier;
import org.croisements.network.territory.TerritoryKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation with all that is public of it. */
@Schema(description = "An organisation with all that is public of it")
public record OrganisationDetail(
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

        @Schema(description = "By what other systems know it")
        List<ExternalId> externalIds,

        @Schema(description = "When it was founded", examples = "1993") @Nullable
        PartialDate foundedOn,

        @Schema(description = "Last day it existed", examples = "2019-12-31") @Nullable
        PartialDate closedOn,

        @Schema(description = "Where it has its seat") @Nullable
        Seat seat,

        @Schema(description = "Where it works besides its seat, and when")
        List<Site> sites,

        @Schema(description = "Telephone") @Nullable String phone,

        @Schema(description = "E-mail address of the organisation, not of a person") @Nullable
        String email,

        @Schema(description = "Website", format = "uri") @Nullable
        String website,

        @Schema(description = "Ways to reach it for some purpose; those for the network only its members see")
        List<Contact> contacts,

        @Schema(description = "Territories it covers, and when")
        List<Coverage> coverage,

        @Schema(description = "Organisation that hosts it") @Nullable
        Reference hostedBy,

        @Schema(description = "Organisations it took over from")
        List<Reference> predecessors,

        @Schema(description = "Organisations that took over from it")
        List<Reference> successors,

        @Schema(description = "Organisations that were merged into it; their addresses lead here")
        List<Reference> merged,

        @Schema(description = "The territory that it is the authority of") @Nullable
        TerritoryKey territory,

        @Schema(description = "Anything else a reader should know") @Nullable
        String note,

        @Schema(description = "Where the facts come from") List<Source> sources,

        @Schema(description = "What sources say that disagree")
        List<Claim> claims,

        @Schema(description = "When somebody last made sure that all this is right", examples = "2026-03-02") @Nullable
        LocalDate lastReviewedOn,

        @Schema(description = "When somebody should again", examples = "2027-03-02")
        LocalDate reviewDueOn,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    /** An organisation as everybody may see it, or with what is for the network's members too. */
    static OrganisationDetail of(Organisation o, Relations relations, boolean shared) {
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
                form.externalIds(),
                form.foundedOn(),
                form.closedOn(),
                form.seat(),
                o.sites,
                o.phone,
                o.email,
                o.website,
                o.contacts.stream()
                        .filter(contact -> shared || contact.openToAll())
                        .toList(),
                form.coverage(),
                o.hostedBy == null || isSelf(o, o.hostedBy) ? null : o.hostedBy.reference(),
                references(o, o.predecessors),
                references(o, relations.successors()),
                relations.merged().stream().map(Organisation::ownReference).toList(),
                form.territory(),
                o.note,
                o.sources,
                o.claims,
                o.lastReviewedOn,
                o.dueDay,
                o.version,
                o.createdAt,
                o.updatedAt);
    }

    /** What was merged into an organisation is itself; it neither hosts nor follows itself. */
    private static boolean isSelf(Organisation o, Organisation other) {
        return other.present().id.equals(o.id);
    }

    private static List<Reference> references(Organisation o, List<Organisation> others) {
        return others.stream()
                .filter(other -> !isSelf(o, other))
                .map(Organisation::reference)
                .distinct()
                .toList();
    }
}

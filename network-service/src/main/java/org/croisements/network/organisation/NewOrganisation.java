package org.croisements.network.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.network.contact.Contact;
import org.croisements.network.contact.Seat;
import org.croisements.network.contact.Site;
import org.croisements.network.identifier.ExternalId;
import org.croisements.network.identifier.Identifier;
import org.croisements.network.territory.TerritoryKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of an organisation: what a new one is made of, and what a patch changes. */
@Schema(
        description = "An organisation to add to the directory",
        examples = {"""
{"slug": "reso-villes", "name": "RésO Villes", "kind": "RESOURCE_CENTRE", "aliases": ["RésOvilles"],
 "phone": "+33 2 40 58 02 03", "email": "contact@example.org", "website": "https://www.resovilles.com",
 "lastReviewedOn": "2026-03-02", "reviewDueOn": "2027-03-02"}""", """
{"acronym": "RV", "phone": "+33 2 40 58 02 03"}"""})
public record NewOrganisation(
        @Schema(description = "Readable name in addresses; made of the name where left out", examples = "reso-villes")
        @Nullable
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        String slug,

        @Schema(description = "Name in use", examples = "RésO Villes")
        String name,

        @Schema(description = "What it is") OrganisationKind kind,

        @Schema(description = "Acronym", examples = "IREV") @Nullable
        String acronym,

        @Schema(description = "Other names and spellings it is found under", examples = "[\"RésOvilles\"]")
        @Size(max = 50)
        List<String> aliases,

        @Schema(description = "Legal form") @Nullable LegalForm legalForm,

        @Schema(description = "Identifiers from registers") @Size(max = 20)
        List<@Valid Identifier> identifiers,

        @Schema(description = "By what other systems know it") @Size(max = 20)
        List<@Valid ExternalId> externalIds,

        @Schema(description = "When it was founded", examples = "1993") @Nullable
        PartialDate foundedOn,

        @Schema(description = "Last day it existed", examples = "2019-12-31") @Nullable
        PartialDate closedOn,

        @Schema(description = "Where it has its seat") @Nullable @Valid
        Seat seat,

        @Schema(description = "Where it works besides its seat, and when") @Size(max = 100)
        List<@Valid Site> sites,

        @Schema(description = "Telephone", examples = "+33 2 40 58 02 03") @Nullable @Text(max = 50)
        String phone,

        @Schema(description = "E-mail address of the organisation, not of a person", examples = "contact@example.org")
        @Nullable
        @Text(max = 254, pattern = "[^@\\s]+@[^@\\s]+", allowed = "an e-mail address")
        String email,

        @Schema(description = "Website", format = "uri", examples = "https://www.resovilles.com")
        @Nullable
        @Text(max = 2000, pattern = Text.WEB_ADDRESS, allowed = Text.WEB_ADDRESS_ALLOWED)
        String website,

        @Schema(description = "Ways to reach it for some purpose, never a person's own") @Size(max = 50)
        List<@Valid Contact> contacts,

        @Schema(description = "Territories it covers, and when") @Size(max = 200)
        List<@Valid Coverage> coverage,

        @Schema(description = "Organisation that hosts it, by id or slug", examples = "ors-creai-normandie") @Nullable
        String hostedBy,

        @Schema(description = "Organisations it took over from, by id or slug", examples = "[\"cget\"]") @Size(max = 20)
        List<String> predecessors,

        @Schema(description = "The territory that it is the authority of") @Nullable @Valid
        TerritoryKey territory,

        @Schema(description = "Anything else a reader should know") @Nullable @Text(max = 10_000, lines = true)
        String note,

        @Schema(description = "Where the facts come from") @Size(max = 50)
        List<@Valid Source> sources,

        @Schema(description = "What sources say that disagree") @Size(max = 100)
        List<@Valid Claim> claims,

        @Schema(description = "When somebody last made sure that all this is right", examples = "2026-03-02") @Nullable
        LocalDate lastReviewedOn,

        @Schema(description = "When somebody should again; a year later unless said", examples = "2027-03-02") @Nullable
        LocalDate reviewDueOn) {

    @Schema(hidden = true)
    @AssertTrue(message = "closedOn must not be before foundedOn")
    boolean isInOrder() {
        return foundedOn == null || closedOn == null || !closedOn.latest().isBefore(foundedOn.earliest());
    }

    @Schema(hidden = true)
    @AssertTrue(message = "reviewDueOn must not be before lastReviewedOn")
    boolean isReviewedBeforeDue() {
        return lastReviewedOn == null || reviewDueOn == null || !reviewDueOn.isBefore(lastReviewedOn);
    }

    /** When somebody should look at it again: as said, else a year after it was last reviewed or entered. */
    LocalDate dueDay(Instant enteredAt) {
        if (reviewDueOn != null) {
            return reviewDueOn;
        }
        return (lastReviewedOn == null ? enteredAt.atZone(ZoneOffset.UTC).toLocalDate() : lastReviewedOn).plusYears(1);
    }

    /** An organisation as its own edited form, for a patch to be applied to. */
    public static NewOrganisation of(Organisation o) {
        var territory = o.territoryKind == null || o.territoryCode == null
                ? null
                : new TerritoryKey(o.territoryKind, o.territoryCode);
        return new NewOrganisation(
                o.slug,
                o.name,
                o.kind,
                o.acronym,
                List.copyOf(o.aliases),
                o.legalForm,
                o.identifiers,
                List.copyOf(o.externalIds),
                PartialDate.of(o.foundedOn),
                PartialDate.of(o.closedOn),
                Seat.of(o.address, o.postcode, o.city, o.longitude, o.latitude),
                o.sites,
                o.phone,
                o.email,
                o.website,
                o.contacts,
                o.coverage.stream().map(CoverageTerm::coverage).toList(),
                o.hostedBy == null ? null : o.hostedBy.id.toString(),
                o.predecessors.stream().map(p -> p.id.toString()).toList(),
                territory,
                o.note,
                o.sources,
                o.claims,
                o.lastReviewedOn,
                o.reviewDueOn);
    }
}

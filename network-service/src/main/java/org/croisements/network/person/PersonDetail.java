package org.croisements.network.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person by their functions and mandates. */
@Schema(description = "A person, by functions and mandates")
record PersonDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "patrice-allais")
        String slug,

        @Schema(description = "Given name", examples = "Patrice")
        String givenName,

        @Schema(description = "Family name", examples = "Allais")
        String familyName,

        @Schema(description = "Who may see the entry") Visibility visibility,
        @Schema(description = "Functions in organisations") List<AffiliationDetail> affiliations,
        @Schema(description = "Roles in networks") List<MandateDetail> mandates,
        @Schema(description = "Where the facts come from") List<Source> sources,
        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When the entry was made") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static PersonDetail of(Person p) {
        return new PersonDetail(
                p.id,
                p.slug,
                p.givenName,
                p.familyName,
                p.visibility,
                p.affiliations.stream().map(AffiliationDetail::of).toList(),
                p.mandates.stream().map(MandateDetail::of).toList(),
                p.sources,
                p.version,
                p.createdAt,
                p.updatedAt);
    }
}

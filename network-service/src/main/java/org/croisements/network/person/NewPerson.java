package org.croisements.network.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a person: what a new entry is made of, and what a patch changes. */
@Schema(description = "A person to add to the directory")
record NewPerson(
        @Schema(
                description = "Readable name in addresses; made of the names where left out",
                examples = "patrice-allais")
        @Nullable
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        String slug,

        @Schema(description = "Given name", examples = "Patrice")
        String givenName,

        @Schema(description = "Family name", examples = "Allais")
        String familyName,

        @Schema(description = "Who may see the entry; NETWORK unless said") @Nullable
        Visibility visibility,

        @Schema(description = "Functions in organisations, several at once where it is so") @Size(max = 100)
        List<@Valid NewAffiliation> affiliations,

        @Schema(description = "Roles in networks") @Size(max = 100)
        List<@Valid NewMandate> mandates,

        @Schema(description = "Where the facts come from") @Size(max = 50)
        List<@Valid Source> sources) {

    /** A person as their own edited form, for a patch to be applied to. */
    static NewPerson of(Person p) {
        return new NewPerson(
                p.slug,
                p.givenName,
                p.familyName,
                p.visibility,
                p.affiliations.stream().map(Affiliation::form).toList(),
                p.mandates.stream().map(Mandate::form).toList(),
                p.sources);
    }
}

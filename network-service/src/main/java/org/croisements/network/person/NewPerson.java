package org.croisements.network.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.network.profile.Affiliation;
import org.croisements.network.profile.Expertise;
import org.croisements.network.profile.NewAffiliation;
import org.croisements.network.profile.Photo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a person: what a new entry is made of, and what a patch changes. */
@Schema(
        description =
                "A person to add to the directory; nothing of it is shown before the person's consent is recorded")
record NewPerson(
        @Schema(
                description = "Readable name in addresses, which only a network administrator chooses; made of the"
                        + " names where left out",
                examples = "patrice-allais")
        @Nullable
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        String slug,

        @Schema(description = "Given name", examples = "Patrice")
        String givenName,

        @Schema(description = "Family name", examples = "Allais")
        String familyName,

        @Schema(description = "E-mail address at work", examples = "patrice.allais@example.org")
        @Nullable
        @Text(max = 254, pattern = "[^@\\s]+@[^@\\s]+", allowed = "an e-mail address")
        String email,

        @Schema(description = "Telephone at work", examples = "+33 2 99 00 00 00") @Nullable @Text(max = 50)
        String phone,

        @Schema(
                description = "Who the person is, in a few sentences",
                examples = "Travaille à Rennes depuis 2001 sur l'emploi dans les quartiers.")
        @Nullable
        @Text(max = 5_000, lines = true)
        String biography,

        @Schema(description = "Portrait") @Nullable @Valid Photo photo,

        @Schema(description = "What the person knows well") @Size(max = 50)
        List<@Valid Expertise> expertise,

        @Schema(description = "Functions in organisations, several at once where it is so") @Size(max = 100)
        List<@Valid NewAffiliation> affiliations,

        @Schema(description = "Where the facts come from") @Size(max = 50)
        List<@Valid Source> sources) {

    /** A person as their own edited form, for a patch to be applied to. */
    static NewPerson of(Person p) {
        return new NewPerson(
                p.slug,
                p.givenName,
                p.familyName,
                p.email,
                p.phone,
                p.biography,
                p.photo,
                p.expertise,
                p.affiliations.stream().map(Affiliation::form).toList(),
                p.sources);
    }

    String name() {
        return givenName + " " + familyName;
    }
}

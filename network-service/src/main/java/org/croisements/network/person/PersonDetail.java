package org.croisements.network.person;

import static org.croisements.network.profile.PersonField.BIOGRAPHY;
import static org.croisements.network.profile.PersonField.EMAIL;
import static org.croisements.network.profile.PersonField.EXPERTISE;
import static org.croisements.network.profile.PersonField.FUNCTIONS;
import static org.croisements.network.profile.PersonField.MANDATES;
import static org.croisements.network.profile.PersonField.PHONE;
import static org.croisements.network.profile.PersonField.PHOTO;

import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.croisements.network.profile.AffiliationDetail;
import org.croisements.network.profile.Expertise;
import org.croisements.network.profile.MandateDetail;
import org.croisements.network.profile.Photo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person, as far as they agreed to be shown to whoever reads it. */
@Schema(
        description =
                "A person, as far as they agreed to be shown to the caller: what they did not agree to looks the same"
                        + " as what there is not")
public record PersonDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "patrice-allais")
        String slug,

        @Schema(description = "Given name", examples = "Patrice")
        String givenName,

        @Schema(description = "Family name", examples = "Allais")
        String familyName,

        @Schema(description = "Functions in organisations") List<AffiliationDetail> affiliations,
        @Schema(description = "Roles in networks") List<MandateDetail> mandates,
        @Schema(description = "What the person knows well") List<Expertise> expertise,

        @Schema(description = "Who the person is, in a few sentences", examples = "Travaille à Rennes depuis 2001.")
        @Nullable
        String biography,

        @Schema(description = "Portrait") @Nullable Photo photo,

        @Schema(description = "E-mail address at work", examples = "patrice.allais@example.org") @Nullable
        String email,

        @Schema(description = "Telephone at work", examples = "+33 2 99 00 00 00") @Nullable
        String phone,

        @Schema(description = "Where the functions are said")
        List<Source> sources,

        @Schema(description = "How the entry is kept; only for those who keep it") @Nullable
        PersonKeeping keeping) {

    /** A person as a viewer who sees their name sees them. */
    public static PersonDetail of(Person p, Viewer viewer) {
        var fields = viewer.fields(p);
        return new PersonDetail(
                p.id,
                p.slug,
                p.givenName,
                p.familyName,
                fields.contains(FUNCTIONS)
                        ? p.affiliations.stream().map(AffiliationDetail::of).toList()
                        : List.of(),
                fields.contains(MANDATES)
                        ? p.mandates.stream().map(MandateDetail::of).toList()
                        : List.of(),
                fields.contains(EXPERTISE) ? p.expertise : List.of(),
                fields.contains(BIOGRAPHY) ? p.biography : null,
                fields.contains(PHOTO) ? p.photo : null,
                fields.contains(EMAIL) ? p.email : null,
                fields.contains(PHONE) ? p.phone : null,
                fields.contains(FUNCTIONS) ? p.sources : List.of(),
                viewer.edits(p) ? PersonKeeping.of(p) : null);
    }
}

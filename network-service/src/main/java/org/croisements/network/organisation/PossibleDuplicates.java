package org.croisements.network.organisation;

import java.util.List;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Organisations that may be the same as one, the likeliest first. */
@Schema(description = "Organisations that may be the same as one, the likeliest first")
record PossibleDuplicates(
        @Schema(description = "At most 20, the likeliest first")
        List<PossibleDuplicate> items) {

    /** An organisation that may be the same as another one, and why. */
    @Schema(description = "An organisation that may be the same, and why")
    record PossibleDuplicate(
            @Schema(description = "The organisation") Reference organisation,

            @Schema(description = "What speaks for it") List<LikenessReason> reasons,

            @Schema(description = "How alike the names are, from 0 to 1", examples = "0.82")
            double nameLikeness) {}

    /** What two organisations have in common. */
    enum LikenessReason {
        SAME_IDENTIFIER,
        SAME_NAME,
        SIMILAR_NAME,
        SAME_EMAIL,
        SAME_PHONE,
        SAME_WEBSITE
    }
}

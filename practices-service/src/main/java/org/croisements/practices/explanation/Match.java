package org.croisements.practices.explanation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a practice was found. */
@Schema(description = "Why the practice was found")
public record Match(
        @Schema(description = "Words that no practice holds, and what of this practice was taken for them")
        List<Correction> corrections,

        @Schema(description = "Where the words stand, if that was asked for")
        List<Highlight> highlights) {}

package org.croisements.practices.term;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What something is called, in French and perhaps in English. */
@Schema(description = "What it is called")
public record Label(
        @Schema(description = "In French", examples = "Numérique")
        String fr,

        @Schema(description = "In English", examples = "Digital") @Nullable
        String en) {}

package org.croisements.practices.explanation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word that no sheet holds, and one that was searched for in its place. */
@Schema(description = "A word that no sheet holds, and one that was searched for in its place")
public record Correction(
        @Schema(description = "The word as it was asked for", examples = "numerqiue")
        String asked,

        @Schema(description = "The word that was searched for", examples = "numérique")
        String found) {}

package org.croisements.practices.term;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A concept as the records that stand under it show it. */
@Schema(description = "A concept that a record stands under")
public record ConceptReference(
        @Schema(description = "Slug of its scheme", examples = "reseau")
        String scheme,

        @Schema(description = "Notation, unique in its scheme", examples = "numerique")
        String notation,

        @Schema(description = "What it is called") Label label) {}

package org.croisements.network.profile;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a person knows well, in their words and, where there is one, by a concept of a scheme. */
@Schema(description = "Something that a person knows well")
public record Expertise(
        @Schema(description = "In words", examples = "Entrepreneuriat dans les quartiers")
        String label,

        @Schema(
                description = "The concept, as scheme and notation of the concept schemes",
                examples = "themes-du-reseau:entrepreneuriat")
        @Nullable
        @Text(
                pattern = "[a-z0-9]+(-[a-z0-9]+)*:[^:\\s]+",
                allowed = "a concept scheme's slug and a notation, joined by a colon")
        String concept) {}

package org.croisements.practices.means;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of the things that a practice consists of. */
@Schema(description = "One of the things that a practice consists of")
public record PracticeComponent(
        @Schema(description = "What it is", examples = "Bourse aux stages pour les élèves de 3e") @Text(max = 300)
        String title,

        @Schema(description = "How it works") @Nullable @Text(max = 10_000, lines = true)
        String description) {}

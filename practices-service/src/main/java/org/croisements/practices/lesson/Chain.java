package org.croisements.practices.lesson;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stood in the way, what moved it, what came of it; what nobody knows is left out. */
@Schema(description = "What stood in the way, what moved it, and what came of it")
public record Chain(
        @Schema(description = "What stood in the way", examples = "Manque de réseau professionnel")
        @Nullable
        @Text(max = 1000)
        String obstacle,

        @Schema(description = "What moved it", examples = "Bourse aux stages pour les élèves de 3e")
        @Nullable
        @Text(max = 1000)
        String lever,

        @Schema(description = "What came of it") @Nullable @Valid
        Result result) {

    @Schema(hidden = true)
    @AssertTrue(message = "an obstacle, a lever or a result is needed")
    boolean isSaying() {
        return obstacle != null || lever != null || result != null;
    }
}

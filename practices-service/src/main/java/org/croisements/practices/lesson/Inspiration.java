package org.croisements.practices.lesson;

import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody, such as a club at a meeting, found a practice inspiring. */
@Schema(description = "That somebody found the practice inspiring")
public record Inspiration(
        @Schema(description = "Who found so", examples = "Club Développement économique des centres de ressources")
        @Text(max = 300)
        String by,

        @Schema(description = "When", examples = "2018-06") @Nullable
        PartialDate on,

        @Schema(description = "Why", examples = "Une façon simple de toucher les collégiens")
        @Nullable
        @Text(max = 1000)
        String note) {}

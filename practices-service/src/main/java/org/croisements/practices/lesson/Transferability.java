package org.croisements.practices.lesson;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What it takes to do a practice elsewhere. */
@Schema(description = "What it takes to do a practice elsewhere")
public record Transferability(
        @Schema(description = "What a year of it costs, in whole euros", examples = "60000")
        @Nullable
        @Min(0)
        @Max(1_000_000_000_000L)
        Long yearlyCostEuros,

        @Schema(description = "Who is needed for it", examples = "Un animateur à mi-temps") @Nullable @Text(max = 1000)
        String staff,

        @Schema(
                description = "What must be there before",
                examples = "[\"Un local en pied d'immeuble\", \"L'appui du bailleur\"]")
        @Size(max = 50)
        @Text(max = 500)
        List<String> preconditions,

        @Schema(description = "How well it is known that it works") @Nullable
        EvidenceLevel evidenceLevel,

        @Schema(description = "Anything else that who does it again should know")
        @Nullable
        @Text(max = 5000, lines = true)
        String note) {}

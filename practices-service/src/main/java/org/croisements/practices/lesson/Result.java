package org.croisements.practices.lesson;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a practice brought about, in words and perhaps in a figure. */
@Schema(description = "What a practice brought about")
public record Result(
        @Schema(description = "In words", examples = "Des parcours positifs, en rupture avec les représentations")
        @Text(max = 2000, lines = true)
        String statement,

        @Schema(description = "Whether it worked") Outcome outcome,

        @Schema(description = "What was measured", examples = "Entreprises accueillies") @Nullable @Text(max = 300)
        String indicator,

        @Schema(description = "How much", examples = "12") @Nullable @Digits(integer = 15, fraction = 4)
        BigDecimal value,

        @Schema(description = "Of what", examples = "entreprises") @Nullable
        String unit,

        @Schema(description = "In what time", examples = "2011-2016") @Nullable
        String period,

        @Schema(description = "How it is known") @Nullable @Valid
        Source evidence) {}

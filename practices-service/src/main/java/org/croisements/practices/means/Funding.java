package org.croisements.practices.means;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.croisements.kit.fact.Certainty;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money that a practice has or had. */
@Schema(description = "Money that a practice has or had")
public record Funding(
        @Schema(description = "Instrument that it comes by", examples = "ITI")
        String instrument,

        @Schema(description = "Programme of the instrument", examples = "2021-2027") @Nullable @Text(max = 300)
        String programme,

        @Schema(description = "Who answers for the programme", examples = "Région Hauts-de-France") @Nullable
        String managingAuthority,

        @Schema(description = "Who manages a part of it for them", examples = "CA Valenciennes Métropole") @Nullable
        String intermediateBody,

        @Schema(description = "How much, in whole euros", examples = "4000000")
        @Nullable
        @Min(0)
        @Max(1_000_000_000_000L)
        Long amountEuros,

        @Schema(description = "What the amount is the amount of") @Nullable
        AmountScope scope,

        @Schema(description = "Which part of the whole cost it covers, in percent", examples = "60")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        BigDecimal sharePercent,

        @Schema(description = "What kind of money it is") @Nullable
        FundingNature nature,

        @Schema(description = "When it was agreed", examples = "2016-12-09") @Nullable
        PartialDate agreedOn,

        @Schema(description = "How sure the amount is") @Nullable
        Certainty certainty,

        @Schema(description = "Anything else a reader should know") @Nullable @Text(max = 2000, lines = true)
        String note) {}

package org.croisements.practices.term;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A concept of a scheme, as it is written and as it is shown. */
@Schema(description = "A concept of a scheme")
public record NewConcept(
        @Schema(description = "What it is known by, once in the scheme", examples = "1.5a")
        @Text(max = 50, pattern = NewConcept.NOTATION, allowed = "letters without accents, digits, dots and hyphens")
        String notation,

        @Schema(description = "What it is called") @Valid Label label,

        @Schema(description = "Notation of the broader concept of the same scheme", examples = "1")
        @Nullable
        @Text(max = 50, pattern = NewConcept.NOTATION, allowed = "letters without accents, digits, dots and hyphens")
        String broader,

        @Schema(description = "How it relates to concepts of other schemes") @Size(max = 50)
        List<@Valid Mapping> mappings) {

    /** Without a colon, which stands between a scheme and a notation. */
    public static final String NOTATION = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?";
}

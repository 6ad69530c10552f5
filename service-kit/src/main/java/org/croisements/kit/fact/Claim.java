package org.croisements.kit.fact;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one source says of one field; the record's own field holds the value chosen among the claims. */
@Schema(description = "What one source says of one field")
public record Claim(
        @Schema(description = "The field spoken of", examples = "startsOn") @Text(max = 100)
        String field,

        @Schema(description = "The value the source gives", examples = "2018-06-06") @Text(max = 1000)
        String value,

        @Schema(description = "Who says so", examples = "IREV, compte rendu de la délégation") @Text(max = 500)
        String source,

        @Schema(description = "How sure it is") Certainty certainty) {}

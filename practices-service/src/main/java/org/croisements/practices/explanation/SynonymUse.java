package org.croisements.practices.explanation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An expression of the search, and what was searched for beside it. */
@Schema(description = "An expression of the search, and what was searched for beside it")
public record SynonymUse(
        @Schema(description = "The expression", examples = "QPV")
        String asked,

        @Schema(description = "What says the same", examples = "[\"quartier prioritaire\"]")
        List<String> also) {}

package org.croisements.practices.skos;

import java.util.List;
import org.croisements.kit.imports.LineOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import of a concept scheme did, or would do. */
@Schema(description = "What an import of a concept scheme did, or would do")
record SkosReport(
        @Schema(description = "Slug of the scheme", examples = "reseau")
        String scheme,

        @Schema(description = "What became of it") LineOutcome outcome,

        @Schema(description = "Whether it only tells what would have happened", examples = "false")
        boolean dryRun,

        @Schema(description = "Notations that are new", examples = "[\"numerique\"]")
        List<String> added,

        @Schema(description = "Notations that are gone", examples = "[\"informatique\"]")
        List<String> removed) {}

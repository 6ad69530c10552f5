package org.croisements.practices.revision;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revision of a practice, as listed. */
@Schema(description = "What the public saw of a practice from a moment on")
record PracticeRevisionSummary(
        @Schema(description = "Number; the first is 1", minimum = "1", examples = "2")
        int number,

        @Schema(description = "Why it was published", examples = "Les chiffres de 2025 sont connus") @Nullable
        String reason,

        @Schema(
                description = "Where it can be read and cited",
                format = "uri-reference",
                examples = "/api/v1/practices/0197c0de-0000-7000-8000-000000000001?revision=2")
        String href,

        @Schema(description = "When it was published") Instant publishedAt) {

    static PracticeRevisionSummary of(PracticeRevision r) {
        return new PracticeRevisionSummary(
                r.number, r.reason, "/api/v1/practices/" + r.practice.id() + "?revision=" + r.number, r.publishedAt);
    }
}

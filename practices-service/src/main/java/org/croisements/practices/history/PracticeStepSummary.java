package org.croisements.practices.history;

import java.time.Instant;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.publication.Publication;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a practice's publication, as listed. */
@Schema(description = "A step of a practice towards its readers or away from them")
record PracticeStepSummary(
        @Schema(description = "Where it was; null: it was entered with this step") @Nullable
        Publication before,

        @Schema(description = "Where it is since") Publication after,

        @Schema(description = "Why", examples = "Les chiffres de 2025 manquent") @Nullable
        String reason,

        @Schema(description = "Who took the step: the subject of their token", examples = "crs_01hzyq")
        String caller,

        @Schema(description = "The organisation they acted for") @Nullable
        Reference centre,

        @Schema(description = "When") Instant at) {}

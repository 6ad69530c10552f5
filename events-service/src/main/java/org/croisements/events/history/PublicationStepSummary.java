package org.croisements.events.history;

import java.time.Instant;
import org.croisements.events.publication.Publication;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of an event's publication, as listed. */
@Schema(description = "A step of an event towards its readers or away from them")
record PublicationStepSummary(
        @Schema(description = "Where it was; null: it was entered with this step") @Nullable
        Publication before,

        @Schema(description = "Where it is since") Publication after,

        @Schema(description = "Why", examples = "La date est à confirmer") @Nullable
        String reason,

        @Schema(description = "Who took the step: the subject of their token", examples = "crs_01hzyq")
        String caller,

        @Schema(description = "The organisation they acted for") @Nullable
        Reference centre,

        @Schema(description = "When") Instant at) {}

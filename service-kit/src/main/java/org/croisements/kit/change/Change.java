package org.croisements.kit.change;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of a change feed. */
@Schema(description = "A change of one record")
public record Change(
        @Schema(
                description = "Stands right behind this change: reading goes on from here",
                maxLength = 4000,
                pattern = "^[A-Za-z0-9_-]+$",
                examples = "q83vEjRWeJCrze8SNFZ4kAIABG5leHQ")
        String cursor,

        @Schema(description = "Kind of record", maxLength = 60, pattern = "^[A-Za-z_-]+$", examples = "organisation")
        String type,

        @Schema(description = "Id of the record") UUID id,

        @Schema(description = "Slug of the record at the time", examples = "reso-villes") @Nullable
        String slug,

        @Schema(description = "What happened") ChangeOperation operation,

        @Schema(description = "Version of the record, as in its ETag", examples = "3")
        long version,

        @Schema(description = "When it was written") Instant at,

        @Schema(
                description = "The whole public record as it stood; null when nothing of it may be seen any more",
                type = SchemaType.OBJECT,
                implementation = Object.class)
        @JsonRawValue
        @Nullable
        String data) {}

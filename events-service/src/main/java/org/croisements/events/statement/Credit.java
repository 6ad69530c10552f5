package org.croisements.events.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody's part in a document. A document without an author is anonymous. */
@Schema(description = "Somebody's part in a document")
public record Credit(
        @Schema(description = "Name", examples = "Noémie Condomines")
        String name,

        @Schema(description = "What they did") CreditRole role,

        @Schema(description = "Post or organisation at the time", examples = "CNER") @Nullable
        String affiliation) {}

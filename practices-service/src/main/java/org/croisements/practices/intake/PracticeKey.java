package org.croisements.practices.intake;

import jakarta.validation.Valid;
import org.croisements.practices.identifier.ExternalId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a line of an import names its practice. */
@Schema(description = "By what a line of an import names its practice")
record PracticeKey(
        @Schema(description = "By what the file's catalogue knows it") @Valid
        ExternalId externalId) {}

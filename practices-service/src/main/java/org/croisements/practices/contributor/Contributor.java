package org.croisements.practices.contributor;

import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contributor as it is shown. */
@Schema(description = "A contributor to a practice")
public record Contributor(
        @Schema(description = "The organisation") Reference organisation,

        @Schema(description = "What it does for the practice")
        ContributorRole role) {}

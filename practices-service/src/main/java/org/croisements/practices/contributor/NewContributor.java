package org.croisements.practices.contributor;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contributor as it is written. */
@Schema(description = "A contributor as it is written")
public record NewContributor(
        @Schema(description = "The organisation, by id or slug", examples = "ville-de-rennes") @Text(max = 100)
        String organisation,

        @Schema(description = "What it does for the practice")
        ContributorRole role) {}

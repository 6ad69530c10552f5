package org.croisements.network.merge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge of two organisations, to be done. */
@Schema(description = "Which organisation is to be merged into which")
record NewOrganisationMerge(
        @Schema(description = "The organisation that goes, by id or slug", examples = "resovilles")
        String organisation,

        @Schema(description = "The organisation that stays, by id or slug", examples = "reso-villes")
        String into) {}

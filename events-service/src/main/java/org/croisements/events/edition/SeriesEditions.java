package org.croisements.events.edition;

import java.util.List;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The editions of a series from the first to the latest, gaps told. */
@Schema(description = "The editions of a series from the first to the latest, gaps told")
record SeriesEditions(
        @Schema(description = "The series") Reference series,

        @Schema(description = "Its numbered editions in their order; without gaps in the numbers")
        List<Edition> editions) {}

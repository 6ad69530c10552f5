package org.croisements.practices.revision;

import java.util.List;
import org.croisements.practices.difference.FieldDifference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what two revisions of a practice differ. */
@Schema(description = "In what two revisions of a practice differ, field by field")
record RevisionDifference(
        @Schema(description = "Number of the revision before; 0 for nothing", minimum = "0", examples = "1")
        int since,

        @Schema(description = "Number of the revision after", minimum = "1", examples = "2")
        int number,

        @Schema(description = "The fields that differ, by name")
        List<FieldDifference> fields) {}

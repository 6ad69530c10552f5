package org.croisements.network.membership;

import java.time.LocalDate;
import java.util.List;
import org.croisements.network.network.MemberCount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many members a network had on a day, by its memberships, and what sources say. */
@Schema(description = "How many members a network had: counted for a day, and as sources say")
record MemberCounts(
        @Schema(description = "The day", examples = "2016-11-03")
        LocalDate on,

        @Schema(description = "By the memberships that are entered, whether or not the members may be named")
        CountedMembers counted,

        @Schema(description = "What sources say, the earliest first")
        List<MemberCount> stated) {

    /** Members of each kind. */
    @Schema(description = "Members of each kind")
    record CountedMembers(
            @Schema(description = "Organisations", examples = "19")
            long organisations,

            @Schema(description = "People", examples = "0") long people,

            @Schema(description = "Both", examples = "19") long total) {}
}

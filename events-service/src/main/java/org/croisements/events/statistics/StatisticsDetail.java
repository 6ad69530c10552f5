package org.croisements.events.statistics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event's registrations in numbers. */
@Schema(description = "The registrations for an event in numbers that tell of nobody")
record StatisticsDetail(
        @Schema(description = "How many registrations there ever were", examples = "640")
        int total,

        @Schema(description = "Of them, in each state") List<Count> states,

        @Schema(description = "Of those with a seat, in each way to take part")
        List<Count> attendances,

        @Schema(description = "Of those with a seat, how they registered")
        List<Count> sources,

        @Schema(
                description =
                        "Of those with a seat, of each organisation of the directory; NONE for who named none of them")
        Breakdown organisations,

        @Schema(
                description =
                        "Of those with a seat, of each region that their organisation covers; who comes from an organisation of two regions counts in both")
        Breakdown regions,

        @Schema(description = "Seats in each session") List<Count> sessions,

        @Schema(description = "How many came to each session, where its door was kept")
        List<Count> sessionsAttended,

        @Schema(description = "How many are inside now", examples = "210")
        int inside,

        @Schema(description = "Fewer than that are not told of what people are and choose", examples = "5")
        int fewest) {}

package org.croisements.events.agenda;

import java.util.List;
import org.croisements.events.event.EventSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The events of an agenda that are to come, or those that are over: the nearest ones, and where all are. */
@Schema(description = "The nearest events of an agenda in one direction of time")
record AgendaPart(
        @Schema(description = "The nearest ones, nearest first")
        List<EventSummary> items,

        @Schema(description = "How many there are in all", examples = "3")
        long total,

        @Schema(
                description = "Where the whole list is",
                format = "uri-reference",
                examples = "/api/v1/events?organiser=reso-villes&upcoming=true&sort=startsOn")
        String href) {}

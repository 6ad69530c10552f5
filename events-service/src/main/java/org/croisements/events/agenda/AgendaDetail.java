package org.croisements.events.agenda;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that the agenda page of a website needs, in one answer. */
@Schema(description = "All that the agenda page of a website needs")
record AgendaDetail(
        @Schema(description = "What is to come") AgendaPart upcoming,
        @Schema(description = "What is over") AgendaPart past,

        @Schema(description = "Months with events from the present one on, in order")
        List<AgendaMonth> months,

        @Schema(
                description = "The calendar of the same events, to subscribe to",
                format = "uri-reference",
                examples = "/api/v1/events.ics?organiser=reso-villes")
        String calendar,

        @Schema(
                description = "News of the same events, for feed readers",
                format = "uri-reference",
                examples = "/api/v1/events.atom?organiser=reso-villes")
        String feed) {}

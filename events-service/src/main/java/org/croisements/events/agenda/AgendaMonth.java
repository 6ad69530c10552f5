package org.croisements.events.agenda;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month in which events of an agenda begin. */
@Schema(description = "A month in which events of an agenda begin")
record AgendaMonth(
        @Schema(description = "The month", examples = "2018-06")
        String month,

        @Schema(description = "How many events begin in it", examples = "2")
        long events,

        @Schema(
                description = "Where its grid is",
                format = "uri-reference",
                examples = "/api/v1/agenda/2018-06?organiser=reso-villes")
        String href) {}

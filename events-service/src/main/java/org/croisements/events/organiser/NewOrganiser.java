package org.croisements.events.organiser;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organiser as it is written: which organisation, in which role. */
@Schema(description = "An organiser of an event, as it is written")
public record NewOrganiser(
        @Schema(description = "The organisation, by id or slug", examples = "reso-villes")
        String organisation,

        @Schema(description = "What it does for the event") OrganiserRole role) {}

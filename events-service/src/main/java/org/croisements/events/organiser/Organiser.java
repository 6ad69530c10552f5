package org.croisements.events.organiser;

import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organiser as it is shown. */
@Schema(description = "An organiser of an event")
public record Organiser(
        @Schema(description = "The organisation") Reference organisation,
        @Schema(description = "What it does for the event") OrganiserRole role) {}

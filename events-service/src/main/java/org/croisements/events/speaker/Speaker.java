package org.croisements.events.speaker;

import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody on the programme. */
@Schema(description = "Somebody on the programme")
public record Speaker(
        @Schema(description = "Name", examples = "Camille Martin")
        String name,

        @Schema(description = "What they do in the session") SpeakerRole role,

        @Schema(description = "For whom they speak, as it was then", examples = "Rennes Métropole") @Nullable
        String affiliation,

        @Schema(description = "The organisation that they speak for, as it is called now") @Nullable
        Reference organisation,

        @Schema(description = "Whether they come; who declined shows only to those who edit the programme")
        SpeakerStatus status) {}

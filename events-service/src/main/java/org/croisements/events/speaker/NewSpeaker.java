package org.croisements.events.speaker;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody on the programme, as it is written. */
@Schema(description = "Somebody on the programme, as it is written")
public record NewSpeaker(
        @Schema(description = "Name", examples = "Camille Martin")
        String name,

        @Schema(description = "What they do in the session") SpeakerRole role,

        @Schema(description = "For whom they speak, as it was then", examples = "Rennes Métropole")
        @Nullable
        @Text(max = 300)
        String affiliation,

        @Schema(description = "The organisation that they speak for, by id or slug", examples = "rennes-metropole")
        @Nullable
        String organisation,

        @Schema(description = "Whether they come; who declined shows only to those who edit the programme")
        SpeakerStatus status) {}

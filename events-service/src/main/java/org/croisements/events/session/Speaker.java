package org.croisements.events.session;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody on the programme. */
@Schema(description = "Somebody on the programme")
record Speaker(
        @Schema(description = "Name", examples = "Camille Martin")
        String name,

        @Schema(description = "What they do in the session") SpeakerRole role,

        @Schema(description = "For whom they speak", examples = "Rennes Métropole") @Nullable @Text(max = 300)
        String affiliation,

        @Schema(description = "Whether they come; who declined shows only to those who edit the programme")
        SpeakerStatus status) {}

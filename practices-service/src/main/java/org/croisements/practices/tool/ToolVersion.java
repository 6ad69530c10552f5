package org.croisements.practices.tool;

import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a joint tool. */
@Schema(description = "A version of a joint tool")
record ToolVersion(
        @Schema(description = "What it is called", examples = "1.1") @Text(max = 50)
        String number,

        @Schema(description = "When it came out", examples = "2019-03") @Nullable
        PartialDate releasedOn,

        @Schema(description = "What is new in it", examples = "Un numéro sur l'immobilier d'entreprise")
        @Nullable
        @Text(max = 2000, lines = true)
        String changes,

        @Schema(description = "Where it can be had", format = "uri", examples = "https://www.pqn-a.fr/")
        @Nullable
        @Text(max = 2000, pattern = Text.WEB_ADDRESS, allowed = Text.WEB_ADDRESS_ALLOWED)
        String url) {}

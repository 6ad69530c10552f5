package org.croisements.network.organisation;

import org.croisements.kit.input.Text;
import org.croisements.network.territory.TerritoryKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a territory: its kind and its official code. */
@Schema(description = "Names a territory by kind and official code")
record TerritoryKey(
        @Schema(description = "Kind of territory") TerritoryKind kind,

        @Schema(description = "Official code, with its leading zeros", examples = "35238")
        @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "a code of digits and capital letters")
        String code) {}

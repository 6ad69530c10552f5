package org.croisements.network.apikey;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of an API key. */
@Schema(description = "What can be changed of an API key")
record ApiKeyPatch(
        @Schema(description = "What the key is for", examples = "Website of the centre") @Text(max = 100)
        String label) {}

package org.croisements.network.apikey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a key still opens anything. */
@Schema(description = "Whether a key still opens anything")
enum KeyState {
    LIVE,
    EXPIRED,
    REVOKED
}

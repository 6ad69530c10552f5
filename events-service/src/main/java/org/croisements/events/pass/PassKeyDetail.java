package org.croisements.events.pass;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public key of passes as a JSON Web Key (RFC 8037). */
@Schema(description = "The public key of passes, as a JSON Web Key")
record PassKeyDetail(
        @Schema(description = "Type of key", examples = "OKP")
        String kty,

        @Schema(description = "Curve", examples = "Ed25519") String crv,

        @Schema(description = "The key, base64url", examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
        String x) {}

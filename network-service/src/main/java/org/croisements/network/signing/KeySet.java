package org.croisements.network.signing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public keys by which tokens are verified. */
@Schema(description = "The public keys by which tokens are verified, as a JSON Web Key Set (RFC 7517)")
record KeySet(
        @Schema(description = "The keys; a token's header names its own by kid")
        List<Jwk> keys) {

    /** One public key. */
    @Schema(description = "A public RSA key, as a JSON Web Key (RFC 7517)")
    record Jwk(
            @Schema(description = "Kind of key", enumeration = "RSA")
            String kty,

            @Schema(description = "What it is for", enumeration = "sig")
            String use,

            @Schema(description = "Algorithm", enumeration = "RS256")
            String alg,

            @Schema(description = "Id of the key", examples = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
            String kid,

            @Schema(
                    description = "Modulus, in base64url",
                    examples = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx")
            String n,

            @Schema(description = "Exponent, in base64url", examples = "AQAB")
            String e) {}
}

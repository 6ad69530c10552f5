package org.croisements.network.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token, as RFC 6749 section 5.1 answers it. */
@Schema(description = "A token (RFC 6749 section 5.1)")
record Token(
        @Schema(description = "The token, a signed JWT", examples = "eyJraWQiOiJ.eyJpc3MiOiJ.c2lnbmF0dXJl")
        @JsonProperty("access_token")
        String accessToken,

        @Schema(description = "How to send it", enumeration = "Bearer") @JsonProperty("token_type")
        String tokenType,

        @Schema(description = "Seconds until it ends", minimum = "1", maximum = "60", examples = "55")
        @JsonProperty("expires_in")
        long expiresIn,

        @Schema(
                description = "What the token is, by token exchange (RFC 8693)",
                examples = "urn:ietf:params:oauth:token-type:access_token")
        @JsonProperty("issued_token_type")
        String issuedTokenType,

        @Schema(
                description = "Its scopes, separated by blanks; empty where the role says what may be done",
                examples = "")
        String scope) {

    /** Says nothing that opens anything. */
    @Override
    public String toString() {
        return "Token";
    }
}

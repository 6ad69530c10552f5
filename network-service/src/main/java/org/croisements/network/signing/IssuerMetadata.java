package org.croisements.network.signing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import org.croisements.network.right.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the embedded issuer offers and where, as RFC 8414 says it. */
@Schema(description = "What the issuer of tokens offers, and where (RFC 8414)")
record IssuerMetadata(
        @Schema(description = "Name of the issuer in its tokens", format = "uri", examples = "https://api.example.org")
        String issuer,

        @Schema(description = "Where tokens are had", format = "uri", examples = "https://api.example.org/oauth/token")
        @JsonProperty("token_endpoint")
        String tokenEndpoint,

        @Schema(description = "Where the keys are", format = "uri", examples = "https://api.example.org/oauth/jwks")
        @JsonProperty("jwks_uri")
        String jwksUri,

        @Schema(description = "Scopes there are", examples = "[\"events:write\"]") @JsonProperty("scopes_supported")
        List<String> scopesSupported,

        @Schema(description = "Nobody is sent to a page to log in: none", examples = "[]")
        @JsonProperty("response_types_supported")
        List<String> responseTypesSupported,

        @Schema(description = "How tokens are asked for", examples = "[\"client_credentials\"]")
        @JsonProperty("grant_types_supported")
        List<String> grantTypesSupported,

        @Schema(description = "How callers prove themselves", examples = "[\"client_secret_basic\"]")
        @JsonProperty("token_endpoint_auth_methods_supported")
        List<String> tokenEndpointAuthMethodsSupported) {

    static IssuerMetadata of(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return new IssuerMetadata(
                issuer,
                base + "/oauth/token",
                base + "/oauth/jwks",
                Arrays.stream(Scope.values()).map(Scope::toString).toList(),
                List.of(),
                List.of("client_credentials", "urn:ietf:params:oauth:grant-type:token-exchange"),
                List.of("client_secret_basic", "client_secret_post"));
    }
}

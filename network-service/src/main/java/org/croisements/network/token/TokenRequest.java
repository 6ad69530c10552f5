package org.croisements.network.token;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a request for a token, for the contract; {@link TokenForm} reads it. */
@Schema(description = "A request for a token (RFC 6749 section 4.4.2, RFC 8693)")
record TokenRequest(
        @Schema(
                description = "How the caller asks: with an API key, or with the token of a provider that is trusted",
                enumeration = {"client_credentials", "urn:ietf:params:oauth:grant-type:token-exchange"},
                name = "grant_type")
        String grantType,

        @Schema(
                description = "Id of the API key, the part after crs_; absent where the key comes as Basic credentials",
                name = "client_id",
                examples = "4fGh7Kq2mZ0a")
        @Nullable
        String clientId,

        @Schema(
                description = "The whole API key; absent where it comes as Basic credentials",
                name = "client_secret",
                examples = "crs_4fGh7Kq2mZ0a_V3rySecretV3rySecretV3rySecretV3rySecret123_0aB9xZ")
        @Nullable
        String clientSecret,

        @Schema(
                description = "Scopes wanted, separated by blanks; all of the key's where left out",
                examples = "events:write")
        @Nullable
        String scope,

        @Schema(
                description = "Token exchange: the provider's token",
                name = "subject_token",
                examples = "eyJraWQiOiJ.eyJpc3MiOiJ.c2lnbmF0dXJl")
        @Nullable
        String subjectToken,

        @Schema(
                description = "Token exchange: what the provider's token is",
                enumeration = {"urn:ietf:params:oauth:token-type:access_token", "urn:ietf:params:oauth:token-type:jwt"},
                name = "subject_token_type")
        @Nullable
        String subjectTokenType,

        @Schema(
                description =
                        "Token exchange: the centre to act for, by id or slug; needed where the account holds roles"
                                + " in several",
                examples = "reso-villes")
        @Nullable
        String centre) {}

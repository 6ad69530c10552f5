package org.croisements.network.token;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import org.croisements.kit.audit.Actor;
import org.croisements.kit.audit.Refusals;
import org.croisements.network.apikey.ApiKeyRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where an API key is exchanged for a token, and where the keys are that prove tokens. */
@Path("/oauth")
@Tag(name = "Tokens", description = "Tokens for API keys, by OAuth 2.0 client credentials")
class TokenResource {

    private final ApiKeyRepository apiKeys;
    private final TokenMint mint;
    private final SigningKeys signingKeys;
    private final Refusals refusals;
    private final Clock clock;

    TokenResource(ApiKeyRepository apiKeys, TokenMint mint, SigningKeys signingKeys, Refusals refusals, Clock clock) {
        this.apiKeys = apiKeys;
        this.mint = mint;
        this.signingKeys = signingKeys;
        this.refusals = refusals;
        this.clock = clock;
    }

    @POST
    @Path("/token")
    @PermitAll
    @Transactional
    @Consumes(APPLICATION_FORM_URLENCODED)
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "createToken",
            summary = "Exchange an API key for a token",
            description = "OAuth 2.0 client credentials (RFC 6749 section 4.4). The key is sent in the form, or as HTTP"
                    + " Basic credentials. What is wrong with the request for a token is told as RFC 6749 section 5.2"
                    + " has it, everything else as a problem.")
    @RequestBody(
            description = "The API key",
            required = true,
            content = @Content(schema = @Schema(implementation = TokenRequest.class)))
    @APIResponseSchema(Token.class)
    @APIResponse(responseCode = "400", content = @Content(schema = @Schema(implementation = TokenError.class)))
    @APIResponse(responseCode = "401", content = @Content(schema = @Schema(implementation = TokenError.class)))
    public Response token(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            InputStream body) {
        try {
            var form = TokenForm.of(body, authorization);
            var now = clock.instant();
            var key =
                    apiKeys.findPresented(form.clientId(), form.clientSecret()).orElseThrow(TokenRefusal::client);
            if (!key.isLive(now)) {
                // Whoever presents the right secret of a dead key has had it once; that is worth knowing.
                refusals.note(Actor.ofKey(key.keyId(), key.role().toString(), key.centreId()), "createToken");
                throw TokenRefusal.client();
            }
            var token = mint.tokenFor(key, form.granted(key.scopes()));
            apiKeys.noteUse(key, now);
            return unstored(Response.ok(token)).build();
        } catch (TokenRefusal e) {
            var response = unstored(Response.status(e.status()).entity(e.body()));
            return e.status() == 401
                    ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"croisements\"")
                            .build()
                    : response.build();
        }
    }

    @GET
    @Path("/jwks")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getKeySet", summary = "Get the public keys by which tokens are verified")
    @APIResponseSchema(KeySet.class)
    public Response keySet() {
        return Response.ok(signingKeys.published())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }

    /** RFC 6749 section 5.1 wants both headers. */
    private static Response.ResponseBuilder unstored(Response.ResponseBuilder response) {
        return response.type(APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache");
    }
}

package org.croisements.network.token;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.croisements.kit.audit.Actor;
import org.croisements.kit.audit.Refusals;
import org.croisements.network.apikey.ApiKeyRepository;
import org.croisements.network.token.TokenMint.Holder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where an API key, or the token of a provider, is exchanged for a token of our own. */
@Path("/oauth/token")
@Tag(name = "Tokens", description = "Tokens for API keys and accounts, by OAuth 2.0")
class TokenResource {

    private final ApiKeyRepository apiKeys;
    private final TokenMint mint;
    private final Holders holders;
    private final ProviderTokens provider;
    private final Refusals refusals;
    private final Clock clock;

    TokenResource(
            ApiKeyRepository apiKeys,
            TokenMint mint,
            Holders holders,
            ProviderTokens provider,
            Refusals refusals,
            Clock clock) {
        this.apiKeys = apiKeys;
        this.mint = mint;
        this.holders = holders;
        this.provider = provider;
        this.refusals = refusals;
        this.clock = clock;
    }

    @POST
    @PermitAll
    @Transactional
    @Consumes(APPLICATION_FORM_URLENCODED)
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "createToken",
            summary = "Exchange an API key, or a provider's token, for a token",
            description = "OAuth 2.0 client credentials (RFC 6749 section 4.4): the key is sent in the form, or as HTTP"
                    + " Basic credentials. Token exchange (RFC 8693): somebody who signs in at the OpenID Connect provider"
                    + " that this installation trusts gets what was granted to them here. A token lives for a minute. What is wrong with the request for a token is told as RFC 6749 section 5.2"
                    + " has it, everything else as a problem.")
    @RequestBody(
            description = "The API key, or the provider's token",
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
            var holder = form instanceof TokenForm.OfKey key
                    ? keyHolder(key, now)
                    : accountHolder((TokenForm.OfAccount) form, now);
            return unstored(Response.ok(mint.tokenFor(holder))).build();
        } catch (TokenRefusal e) {
            var response = unstored(Response.status(e.status()).entity(e.body()));
            return e.status() == 401
                    ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"croisements\"")
                            .build()
                    : response.build();
        }
    }

    private Holder keyHolder(TokenForm.OfKey form, Instant now) {
        var key = apiKeys.findPresented(form.clientId(), form.clientSecret()).orElseThrow(TokenRefusal::client);
        if (!key.isLive(now)) {
            // Whoever presents the right secret of a dead key has had it once; that is worth knowing.
            refusals.note(Actor.ofKey(key.keyId(), key.role().toString(), key.centreId()), "createToken");
            throw TokenRefusal.client();
        }
        var holder = holders.ofKey(key, form.granted(key.scopes()), now);
        apiKeys.noteUse(key, now);
        return holder;
    }

    private Holder accountHolder(TokenForm.OfAccount form, Instant now) {
        var person = provider.verify(form.subjectToken());
        return holders.ofAccount(person.issuer(), person.subject(), form.centre(), person.until(), now);
    }

    /** RFC 6749 section 5.1 wants both headers. */
    private static Response.ResponseBuilder unstored(Response.ResponseBuilder response) {
        return response.type(APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache");
    }
}

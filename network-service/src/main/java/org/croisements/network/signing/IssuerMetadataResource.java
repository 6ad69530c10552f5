package org.croisements.network.signing;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.croisements.kit.page.Conditional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where OAuth clients read how to get a token. */
@Path("/.well-known/oauth-authorization-server")
@Tag(name = "Tokens")
class IssuerMetadataResource {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final IssuerMetadata metadata;
    private final Conditional conditional;
    private final ObjectMapper json;

    IssuerMetadataResource(
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer, Conditional conditional, ObjectMapper json) {
        this.metadata = IssuerMetadata.of(issuer);
        this.conditional = conditional;
        this.json = json;
    }

    @GET
    @PermitAll
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getIssuerMetadata", summary = "Get what the issuer of tokens offers, and where")
    @APIResponseSchema(IssuerMetadata.class)
    public Response metadata() throws JsonProcessingException {
        return Conditional.keptFor(
                FIVE_MINUTES, conditional.answer(json.writeValueAsBytes(metadata), APPLICATION_JSON));
    }
}

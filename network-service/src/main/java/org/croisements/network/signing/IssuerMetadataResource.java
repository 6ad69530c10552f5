package org.croisements.network.signing;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where OAuth clients read how to get a token. */
@Path("/.well-known/oauth-authorization-server")
@Tag(name = "Tokens")
class IssuerMetadataResource {

    private final IssuerMetadata metadata;

    IssuerMetadataResource(@ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
        metadata = IssuerMetadata.of(issuer);
    }

    @GET
    @PermitAll
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getIssuerMetadata", summary = "Get what the issuer of tokens offers, and where")
    @APIResponseSchema(IssuerMetadata.class)
    public Response metadata() {
        return Response.ok(metadata)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}

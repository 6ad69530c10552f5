package org.croisements.network.signing;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that prove tokens. */
@Path("/oauth/jwks")
@Tag(name = "Tokens")
class KeySetResource {

    private final SigningKeys signingKeys;

    KeySetResource(SigningKeys signingKeys) {
        this.signingKeys = signingKeys;
    }

    @GET
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
}

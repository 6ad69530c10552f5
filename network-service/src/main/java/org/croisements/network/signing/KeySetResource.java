package org.croisements.network.signing;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.croisements.kit.page.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that prove tokens. */
@Path("/oauth/jwks")
@Tag(name = "Tokens")
class KeySetResource {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final SigningKeys signingKeys;
    private final Conditional conditional;
    private final ObjectMapper json;

    KeySetResource(SigningKeys signingKeys, Conditional conditional, ObjectMapper json) {
        this.signingKeys = signingKeys;
        this.conditional = conditional;
        this.json = json;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getKeySet", summary = "Get the public keys by which tokens are verified")
    @APIResponseSchema(KeySet.class)
    public Response keySet() throws JsonProcessingException {
        return Conditional.keptFor(
                FIVE_MINUTES, conditional.answer(json.writeValueAsBytes(signingKeys.published()), APPLICATION_JSON));
    }
}

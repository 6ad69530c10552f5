package org.croisements.events.pass;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import org.croisements.kit.page.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The key by which devices know our passes without asking us. */
@Path("/api/v1/pass-key")
@Tag(name = "On the day", description = "Doors, badges and what remains of a day")
class PassKeyResource {

    private final PassKey key;
    private final Conditional conditional;

    PassKeyResource(PassKey key, Conditional conditional) {
        this.key = key;
        this.conditional = conditional;
    }

    @GET
    @PermitAll
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "getPassKey",
            summary = "Get the public key that passes are signed with",
            description =
                    "A code is `CRP1.` and base64url of 98 bytes: event (16), registration (16), generation (2), then the Ed25519 signature of those 34.")
    @APIResponseSchema(PassKeyDetail.class)
    public Response get() {
        String x = Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey());
        return conditional.answer(new PassKeyDetail("OKP", "Ed25519", x), 1);
    }
}

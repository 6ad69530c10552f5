package org.croisements.events.own;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The registration whose link the caller holds; nobody needs an account for their own. */
@Path("/api/v1/own-registration")
@Tag(name = "Own registration", description = "What people see and do by the link that each message brings them")
class OwnRegistrationResource {

    private final LinkHolder holder;
    private final OwnRegistrationRepository registrations;
    private final Conditional conditional;

    OwnRegistrationResource(LinkHolder holder, OwnRegistrationRepository registrations, Conditional conditional) {
        this.holder = holder;
        this.registrations = registrations;
        this.conditional = conditional;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Problems("LINK_NOT_FOUND")
    @Operation(operationId = "getOwnRegistration", summary = "Get one's own registration, by its link")
    @APIResponseSchema(OwnRegistration.class)
    public Response get(
            @Parameter(description = LinkHolder.DESCRIPTION, example = "crl_AZfA3gAAcACAAAAAAAAAAQAA")
                    @RestHeader(LinkHolder.HEADER)
                    @Nullable
                    String link) {
        var found = registrations.get(holder.registration(link));
        return unstored(conditional.answer(found, found.version()));
    }
}

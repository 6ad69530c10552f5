package org.croisements.events.pass;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.events.link.RegistrationLinks;
import org.croisements.events.own.LinkHolder;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.openapi.Unversioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** One's own pass, for whoever holds the registration's link. */
@Path("/api/v1/own-registration/pass")
@Tag(name = "Own registration", description = "What people see and do by the link that each message brings them")
class OwnPassResource {

    private static final String PNG = "image/png";
    private static final int PIXELS_A_MODULE = 8;

    private final LinkHolder holder;
    private final RegistrationLinks links;
    private final Passes passes;

    OwnPassResource(LinkHolder holder, RegistrationLinks links, Passes passes) {
        this.holder = holder;
        this.links = links;
        this.passes = passes;
    }

    @GET
    @PermitAll
    @Transactional
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Problems({"LINK_NOT_FOUND", "REGISTRATION_STEP"})
    @Operation(operationId = "getOwnPass", summary = "Get what lets one in on the day, by the registration's link")
    @APIResponseSchema(PassDetail.class)
    public Response get(
            @Parameter(description = LinkHolder.DESCRIPTION) @RestHeader(LinkHolder.HEADER) @Nullable String link) {
        return unstored(Response.ok(pass(link)).build());
    }

    @GET
    @Path("/qr")
    @PermitAll
    @Transactional
    @Unversioned
    @Produces(PNG)
    @Problems({"LINK_NOT_FOUND", "REGISTRATION_STEP"})
    @Operation(operationId = "getOwnPassPicture", summary = "Get the QR code of one's pass as a picture")
    @APIResponseSchema(String.class)
    public Response picture(
            @Parameter(description = LinkHolder.DESCRIPTION) @RestHeader(LinkHolder.HEADER) @Nullable String link) {
        return unstored(
                Response.ok(QrCode.png(pass(link).code(), PIXELS_A_MODULE), PNG).build());
    }

    private PassDetail pass(@Nullable String link) {
        var held = holder.seated(link);
        var pass = new Pass(held.event(), held.id(), links.generation(held.id()));
        return new PassDetail(held.id(), held.event(), passes.code(pass));
    }
}

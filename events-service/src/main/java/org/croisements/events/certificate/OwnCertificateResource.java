package org.croisements.events.certificate;

import static org.croisements.kit.page.Conditional.unstored;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.croisements.events.own.LinkHolder;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.openapi.Unversioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** One's own certificate, for whoever holds the registration's link. */
@Path("/api/v1/own-registration/certificate")
@Tag(name = "Own registration", description = "What people see and do by the link that each message brings them")
class OwnCertificateResource {

    private static final String PDF = "application/pdf";

    private final LinkHolder holder;
    private final Certificates certificates;
    private final UriInfo uri;

    OwnCertificateResource(LinkHolder holder, Certificates certificates, UriInfo uri) {
        this.holder = holder;
        this.certificates = certificates;
        this.uri = uri;
    }

    @GET
    @PermitAll
    @Transactional
    @Unversioned
    @Produces(PDF)
    @Problems({"LINK_NOT_FOUND", "CERTIFICATE_NOT_FOUND"})
    @Operation(
            operationId = "getOwnCertificate",
            summary = "Get one's certificate of attendance, by the registration's link",
            description = "A tagged PDF, in the language of the registration, once the event is over.")
    @APIResponseSchema(String.class)
    public Response get(
            @Parameter(description = LinkHolder.DESCRIPTION) @RestHeader(LinkHolder.HEADER) @Nullable String link) {
        var checks = uri.getBaseUri().resolve("/api/v1/certificates");
        return unstored(Response.ok(certificates.pdf(holder.registration(link), checks), PDF)
                .build());
    }
}

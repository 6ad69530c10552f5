package org.croisements.events.certificate;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.kit.input.Text;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.openapi.Unversioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where anybody checks a certificate that they were shown. */
@Path("/api/v1/certificates")
@Tag(name = "On the day", description = "Doors, badges and what remains of a day")
class CertificateResource {

    private final Certificates certificates;

    CertificateResource(Certificates certificates) {
        this.certificates = certificates;
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Transactional
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Problems("CERTIFICATE_NOT_FOUND")
    @Operation(
            operationId = "getCertificate",
            summary = "Learn whether a certificate of attendance is genuine, and what it is for")
    @APIResponseSchema(CertificateCheck.class)
    public Response get(
            @Parameter(description = "The certificate's code.", example = "AZfA3gAAcACAAAAAAAAAAQECAwQFBgcICQoLDA")
                    @Text(max = 38, pattern = CertificateCodes.PATTERN)
                    String code) {
        return unstored(Response.ok(certificates.check(code, null)).build());
    }

    @POST
    @Path("/checks")
    @PermitAll
    @Transactional
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Problems("CERTIFICATE_NOT_FOUND")
    @Operation(
            operationId = "checkCertificate",
            summary = "Learn whether a certificate of attendance is genuine and in the name that it shows",
            description = "Names are not told, only compared; case, accents and hyphens don't count.")
    @APIResponseSchema(value = CertificateCheck.class, responseCode = "200")
    public Response check(NewCertificateCheck form) {
        return unstored(Response.ok(certificates.check(form.code(), form.givenName() + " " + form.familyName()))
                .build());
    }
}

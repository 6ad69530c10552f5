package org.croisements.practices.attachment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.APPLICATION_OCTET_STREAM;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.practices.PracticesProblem.ATTACHMENT_TWICE;
import static org.croisements.practices.PracticesProblem.ATTACHMENT_TYPE;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.croisements.kit.input.Largest;
import org.croisements.kit.input.Text;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.practices.practice.PracticeRepository;
import org.croisements.practices.publication.PracticeRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Files that belong to a practice: pictures, office files, PDF and plain text; nothing that a browser would run. */
@Path("/api/v1/practices/{practice}/attachments")
@Tag(name = "Attachments", description = "Files that belong to a practice")
class AttachmentResource {

    private final PracticeRepository practices;
    private final AttachmentRepository attachments;
    private final PracticeRights rights;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    AttachmentResource(
            PracticeRepository practices,
            AttachmentRepository attachments,
            PracticeRights rights,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.practices = practices;
        this.attachments = attachments;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listAttachments", summary = "List the files of a practice, by title")
    @APIResponseSchema(AttachmentDetail[].class)
    public Response list(String practice, @BeanParam ListParams params) {
        var of = practices.get(practice);
        return of.wasCalled(practice)
                ? conditional.moved(practice, of.slug())
                : lists.answer(attachments.of(of), params, AttachmentDetail.class, AttachmentDetail::of);
    }

    @GET
    @Path("/{attachment}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Problems("ATTACHMENT_NOT_FOUND")
    @Operation(operationId = "getAttachment", summary = "Get what is known of one file of a practice by id")
    @APIResponseSchema(AttachmentDetail.class)
    public Response get(String practice, String attachment) {
        var of = practices.get(practice);
        if (of.wasCalled(practice)) {
            return conditional.moved(practice, of.slug());
        }
        var found = attachments.get(of, attachment);
        return conditional.answer(AttachmentDetail.of(found), found.version);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(APPLICATION_OCTET_STREAM)
    @Produces(APPLICATION_JSON)
    @Problems({"ATTACHMENT_TYPE", "ATTACHMENT_TWICE"})
    @Operation(
            operationId = "createAttachment",
            summary = "Add a file to a practice",
            description =
                    "At most 10 MB of PDF, PNG, JPEG, WebP, OOXML or OpenDocument without macros, or plain text. What the file holds decides, and its name must agree; SVG and HTML are not taken.")
    @APIResponseSchema(value = AttachmentDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(
            String practice,
            @Parameter(description = "Name to save it by", required = true, example = "bilan-2025.pdf")
                    @RestQuery
                    @Text(
                            max = 100,
                            pattern = "[0-9A-Za-zÀ-ÖØ-öø-ÿŒœ][0-9A-Za-zÀ-ÖØ-öø-ÿŒœ ._-]*\\.[A-Za-z]{2,4}",
                            allowed = "letters, digits, blanks, dots, hyphens and an ending")
                    String fileName,
            @Parameter(description = "What it is; the name where left out", example = "Bilan 2025")
                    @RestQuery
                    @org.jspecify.annotations.Nullable
                    String title,
            @Schema(description = "The file", examples = "Bilan de l'année 2025") @Largest(megabytes = 10)
                    byte[] content) {
        var of = practices.get(practice);
        rights.requireEdit(of.ownerId());
        var type = FileType.of(content)
                .orElseThrow(() -> ATTACHMENT_TYPE.with("Taken are %s", String.join(", ", FileType.allEndings())));
        if (!type.isCalled(fileName)) {
            throw ATTACHMENT_TYPE.with("The file is %s, which its name does not say", type.mediaType());
        }
        String sha256 = sha256(content);
        if (attachments.isThere(of, sha256)) {
            throw ATTACHMENT_TWICE.with("The practice has a file of that content");
        }
        var added = new Attachment(
                of, title == null ? fileName : title, fileName, type, content.length, sha256, clock.instant());
        attachments.save(added, content);
        return conditional.created(added.id.toString(), AttachmentDetail.of(added), added.version);
    }

    @DELETE
    @Path("/{attachment}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Problems("ATTACHMENT_NOT_FOUND")
    @Operation(operationId = "deleteAttachment", summary = "Take a file away from a practice")
    public void delete(String practice, String attachment) {
        var of = practices.get(practice);
        rights.requireEdit(of.ownerId());
        var found = attachments.getForUpdate(of, attachment);
        conditional.requireMatch(found.version);
        attachments.delete(found);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.croisements.practices.attachment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_OCTET_STREAM;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.edge.Streaming;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.practices.practice.PracticeRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Downloads of files: always saved, never shown in a page of ours. */
@Path("/api/v1/practices/{practice}/attachments/{attachment}/content")
@Tag(name = "Attachments", description = "Files that belong to a practice")
class AttachmentContentResource {

    private final PracticeRepository practices;
    private final AttachmentRepository attachments;
    private final Conditional conditional;
    private final HttpServerRequest request;

    AttachmentContentResource(
            PracticeRepository practices,
            AttachmentRepository attachments,
            Conditional conditional,
            HttpServerRequest request) {
        this.practices = practices;
        this.attachments = attachments;
        this.conditional = conditional;
        this.request = request;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_OCTET_STREAM)
    @Problems("ATTACHMENT_NOT_FOUND")
    @Operation(operationId = "downloadAttachment", summary = "Download a file of a practice")
    @APIResponseSchema(value = String.class, responseDescription = "The file, to be saved")
    public Response download(String practice, String attachment, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        var of = practices.get(practice);
        if (of.wasCalled(practice)) {
            return conditional.moved(practice, of.slug());
        }
        var found = attachments.get(of, attachment);
        String tag = "\"" + found.sha256 + "\"";
        var answer = Conditional.isKnown(known, tag)
                ? Response.notModified()
                : Response.ok(Streaming.wholeOrBroken(content(found.id), request))
                        .header(HttpHeaders.CONTENT_TYPE, APPLICATION_OCTET_STREAM)
                        .header(HttpHeaders.CONTENT_LENGTH, found.size)
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(found.fileName))
                        .header("Repr-Digest", "sha-256=:" + base64(found.sha256) + ":")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox");
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, of.isPublic() ? "no-cache" : "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization")
                .build();
    }

    private StreamingOutput content(UUID id) {
        return out -> {
            Optional<byte[]> piece = attachments.piece(id, 0);
            for (int next = 1; piece.isPresent(); next++) {
                out.write(piece.get());
                piece = attachments.piece(id, next);
            }
        };
    }

    /** RFC 6266: the name in letters without accents for old clients, and whole for all others. */
    private static String disposition(String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}

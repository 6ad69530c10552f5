package org.croisements.practices.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that belongs to a practice. */
@Schema(description = "A file that belongs to a practice")
record AttachmentDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "What it is", examples = "Bilan 2025 du centre d'affaires")
        String title,

        @Schema(description = "Name to save it by", examples = "bilan-2025.pdf")
        String fileName,

        @Schema(description = "Its type, found by what it holds", examples = "application/pdf")
        String mediaType,

        @Schema(description = "Its size in bytes", minimum = "1", maximum = "10000000", examples = "482113")
        long size,

        @Schema(
                description = "SHA-256 of its content, in hexadecimal digits",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(
                description = "Where it can be downloaded",
                format = "uri-reference",
                examples = "/api/v1/practices/caq-rennes/attachments/0197c0de-0000-7000-8000-000000000001/content")
        String href,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was added") Instant createdAt) {

    static AttachmentDetail of(Attachment a) {
        return new AttachmentDetail(
                a.id,
                a.title,
                a.fileName,
                a.mediaType,
                a.size,
                a.sha256,
                "/api/v1/practices/" + a.practice.id() + "/attachments/" + a.id + "/content",
                a.version,
                a.createdAt);
    }
}

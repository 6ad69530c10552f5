package org.croisements.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of every error answer, as RFC 9457 {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What went wrong (RFC 9457)")
public record Problem(
        @Schema(
                description = "Page that explains the code",
                format = "uri-reference",
                examples = "https://api.example.org/problems/NOT_FOUND")
        String type,

        @Schema(
                description =
                        "Short sentence, the same for every occurrence of the code; French or English by Accept-Language",
                examples = "There is nothing at this address")
        String title,

        @Schema(description = "HTTP status code", minimum = "400", maximum = "599", examples = "404")
        int status,

        @Schema(description = "This occurrence, for humans", examples = "No resource at /api/v1/evnets")
        String detail,

        @Schema(description = "Path of the request that failed", format = "uri-reference", examples = "/api/v1/evnets")
        String instance,

        @Schema(
                description = "Stable code, for programs",
                maxLength = 60,
                pattern = "^[A-Z0-9_]+$",
                examples = "NOT_FOUND")
        String code,

        @Schema(
                description = "Names the request in our logs",
                maxLength = 64,
                pattern = "^[0-9A-Za-z-]+$",
                examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @Schema(description = "Every fault found in the request") @Nullable
        List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
}

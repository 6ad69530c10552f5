package org.croisements.network.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there is no token, as RFC 6749 section 5.2 answers it. */
@Schema(description = "Why there is no token (RFC 6749 section 5.2)")
record TokenError(
        @Schema(
                description = "Kind of error, for programs",
                enumeration = {"invalid_request", "invalid_client", "unsupported_grant_type", "invalid_scope"})
        String error,

        @Schema(description = "What is wrong", examples = "A parameter is given twice")
        @JsonProperty("error_description")
        String errorDescription) {}

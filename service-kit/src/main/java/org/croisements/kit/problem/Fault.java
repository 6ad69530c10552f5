package org.croisements.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One fault among those a {@link Problem} lists: where it is, what kind it is, what is allowed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One fault of a request")
public record Fault(
        @Schema(description = "Where in the body, as a JSON Pointer (RFC 6901)", examples = "/organisers/0/role")
        @Nullable
        String pointer,

        @Schema(description = "Which query parameter or header", examples = "sort") @Nullable
        String parameter,

        @Schema(description = "Kind of fault, for programs", examples = "UNKNOWN_VALUE")
        String code,

        @Schema(description = "What is wrong and what is allowed", examples = "LEADER is not one of LEAD, CO_ORGANISER")
        String detail) {

    /** A fault in the body, at a JSON Pointer. */
    public static Fault at(String pointer, String code, String detail) {
        return new Fault(pointer, null, code, detail);
    }

    /** A fault in a query parameter or header. */
    public static Fault in(String parameter, String code, String detail) {
        return new Fault(null, parameter, code, detail);
    }

    /** A fault at a place that may be either: a JSON Pointer into the body, or the name of a parameter. */
    public static Fault of(String where, String code, String detail) {
        return where.startsWith("/") ? at(where, code, detail) : in(where, code, detail);
    }

    /** The problem of a request whose only fault this is. */
    public ProblemException alone() {
        return pointer == null
                ? new ProblemException(CommonProblem.INVALID_PARAMETERS, "A parameter has a fault", List.of(this))
                : new ProblemException(CommonProblem.INVALID_BODY, "The body has a fault", List.of(this));
    }
}

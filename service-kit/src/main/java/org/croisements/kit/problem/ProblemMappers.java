package org.croisements.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.croisements.kit.edge.Offers;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves a resource, or keeps a request from reaching one, into a {@link Problem}. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Map<Integer, CommonProblem> BY_STATUS = Map.of(
            400, CommonProblem.MALFORMED_REQUEST,
            401, CommonProblem.AUTHENTICATION_REQUIRED,
            403, CommonProblem.FORBIDDEN,
            404, CommonProblem.NOT_FOUND,
            405, CommonProblem.METHOD_NOT_ALLOWED,
            406, CommonProblem.NOT_ACCEPTABLE,
            413, CommonProblem.BODY_TOO_LARGE,
            415, CommonProblem.UNSUPPORTED_MEDIA_TYPE);
    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request can't be read",
            401, "Send a token: Authorization: Bearer ...",
            403, "The caller's role does not allow this",
            404, "No resource at this path",
            405, "See Allow for the methods offered here",
            406, "See the contract for the formats offered here",
            413, "The body is larger than what is taken here",
            415, "See the contract for the media types taken here");

    private final Offers offers;

    ProblemMappers(Offers offers) {
        this.offers = offers;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, RoutingContext request) {
        var response = answer(e.type(), e.detail(), e, request);
        e.headers().forEach(response::header);
        return response.build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, RoutingContext request) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        String path = request.request().path();
        // Of a collection below a record the router says "not found" to a method that isn't offered there.
        if (status == 404 && offers.lacks(request.request().method().name(), path)) {
            status = 405;
        }
        var type = BY_STATUS.get(status);
        if (type == null) {
            return failure(e, request);
        }
        String formats =
                status == 406 ? offers.formatsAt(request.request().method().name(), path) : "";
        String detail = formats.isEmpty() ? DETAILS.getOrDefault(status, "") : "Offered here: " + formats;
        var response = answer(type, detail, null, request);
        if (status == 405) {
            response.header(HttpHeaders.ALLOW, offers.at(path));
        }
        return response.build();
    }

    @Priority(1)
    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e, RoutingContext request) {
        return answer(CommonProblem.AUTHENTICATION_REQUIRED, DETAILS.getOrDefault(401, ""), null, request)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @Priority(1)
    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext request) {
        return answer(CommonProblem.FORBIDDEN, DETAILS.getOrDefault(403, ""), null, request)
                .build();
    }

    /** A token that can't be checked because its issuer's keys can't be had is no fault of the caller's. */
    @Priority(1)
    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException e, RoutingContext request) {
        if (Failures.isKeySetMissing(e)) {
            return unavailable("The token issuer's keys can't be reached; try again", request);
        }
        return answer(
                        CommonProblem.INVALID_TOKEN,
                        "The token is malformed, expired, or from another issuer or for another audience",
                        null,
                        request)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .build();
    }

    @ServerExceptionMapper
    Response failure(Throwable e, RoutingContext request) {
        if (Failures.isOutage(e)) {
            LOG.warnf("The database can't be used: %s", e.getMessage());
            return unavailable(
                    "The database can't be used right now; try again, a write with the same Idempotency-Key", request);
        }
        if (Failures.isSlugTaken(e)) {
            return answer(CommonProblem.SLUG_TAKEN, "Another request took the slug", null, request)
                    .build();
        }
        if (Failures.isGone(e)) {
            return answer(CommonProblem.NOT_FOUND, "Another request deleted the record", null, request)
                    .build();
        }
        if (Failures.isConflict(e)) {
            return answer(
                            CommonProblem.CONFLICT,
                            "Another record needs what this would take away, or another request came first; read again",
                            null,
                            request)
                    .build();
        }
        if (Failures.isUnfinished(e)) {
            LOG.warn("A transaction was not finished", e);
            return unavailable(
                    "The work was not finished in time; try again, a write with the same Idempotency-Key", request);
        }
        if (request.response().closed()) {
            LOG.debug("The caller went away", e);
        } else {
            LOG.error("A request failed", e);
        }
        return answer(CommonProblem.INTERNAL_ERROR, "The trace id names the failure in our logs", null, request)
                .build();
    }

    private static Response unavailable(String detail, RoutingContext request) {
        return answer(CommonProblem.UNAVAILABLE, detail, null, request)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .build();
    }

    private static Response.ResponseBuilder answer(
            ProblemType type,
            String detail,
            @org.jspecify.annotations.Nullable ProblemException cause,
            RoutingContext request) {
        var faults = cause == null ? List.<Fault>of() : cause.faults();
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, ProblemBodies.isFrench(request.request()) ? "fr" : "en")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ProblemBodies.of(type, detail, faults, request));
    }
}

package org.croisements.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.croisements.kit.edge.AllowedMethods;
import org.croisements.kit.edge.RequestTrace;
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

    private final AllowedMethods allowed;

    ProblemMappers(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, UriInfo uri, HttpHeaders headers, RoutingContext request) {
        var response = answer(e.type(), e.detail(), e, uri, headers, request);
        e.headers().forEach(response::header);
        return response.build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri, HttpHeaders headers, RoutingContext request) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        String path = uri.getRequestUri().getPath();
        // Of a collection below a record the router says "not found" to a method that isn't offered there.
        if (status == 404 && allowed.lacks(request.request().method().name(), path)) {
            status = 405;
        }
        var type = BY_STATUS.get(status);
        if (type == null) {
            return failure(e, uri, headers, request);
        }
        var response = answer(type, DETAILS.getOrDefault(status, ""), null, uri, headers, request);
        if (status == 405) {
            response.header(HttpHeaders.ALLOW, allowed.at(path));
        }
        return response.build();
    }

    @Priority(1)
    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e, UriInfo uri, HttpHeaders headers, RoutingContext request) {
        return answer(CommonProblem.AUTHENTICATION_REQUIRED, DETAILS.getOrDefault(401, ""), null, uri, headers, request)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @Priority(1)
    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri, HttpHeaders headers, RoutingContext request) {
        return answer(CommonProblem.FORBIDDEN, DETAILS.getOrDefault(403, ""), null, uri, headers, request)
                .build();
    }

    /** A token that can't be checked because its issuer's keys can't be had is no fault of the caller's. */
    @Priority(1)
    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException e, UriInfo uri, HttpHeaders headers, RoutingContext request) {
        if (Failures.isKeySetMissing(e)) {
            return unavailable("The token issuer's keys can't be reached; try again", uri, headers, request);
        }
        return answer(
                        CommonProblem.INVALID_TOKEN,
                        "The token is malformed, expired, or from another issuer or for another audience",
                        null,
                        uri,
                        headers,
                        request)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .build();
    }

    @ServerExceptionMapper
    Response failure(Throwable e, UriInfo uri, HttpHeaders headers, RoutingContext request) {
        if (Failures.isOutage(e)) {
            LOG.warnf("The database can't be used: %s", e.getMessage());
            return unavailable(
                    "The database can't be used right now; try again, a write with the same Idempotency-Key",
                    uri,
                    headers,
                    request);
        }
        if (Failures.isConflict(e)) {
            return answer(
                            CommonProblem.CONFLICT,
                            "Another record needs what this would take away, or another request came first; read again",
                            null,
                            uri,
                            headers,
                            request)
                    .build();
        }
        LOG.error("A request failed", e);
        return answer(
                        CommonProblem.INTERNAL_ERROR,
                        "The trace id names the failure in our logs",
                        null,
                        uri,
                        headers,
                        request)
                .build();
    }

    private static Response unavailable(String detail, UriInfo uri, HttpHeaders headers, RoutingContext request) {
        return answer(CommonProblem.UNAVAILABLE, detail, null, uri, headers, request)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .build();
    }

    private static Response.ResponseBuilder answer(
            ProblemType type,
            String detail,
            @org.jspecify.annotations.Nullable ProblemException cause,
            UriInfo uri,
            HttpHeaders headers,
            RoutingContext request) {
        boolean french = headers.getAcceptableLanguages().stream()
                .map(java.util.Locale::getLanguage)
                .filter(language -> language.equals("fr") || language.equals("en"))
                .findFirst()
                .filter("fr"::equals)
                .isPresent();
        var faults = cause == null || cause.faults().isEmpty() ? null : cause.faults();
        var body = new Problem(
                uri.getBaseUri().resolve("/problems/" + type.name()).toString(),
                french ? type.titleFr() : type.title(),
                type.status(),
                detail,
                uri.getRequestUri().getRawPath(),
                type.name(),
                RequestTrace.id(request),
                faults);
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, french ? "fr" : "en")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body);
    }
}

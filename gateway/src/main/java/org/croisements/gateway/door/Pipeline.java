package org.croisements.gateway.door;

import static org.croisements.gateway.problem.GatewayProblem.HEADERS_TOO_LARGE;
import static org.croisements.gateway.problem.GatewayProblem.HTTP_VERSION_NOT_SUPPORTED;
import static org.croisements.gateway.problem.GatewayProblem.INTERNAL_ERROR;
import static org.croisements.gateway.problem.GatewayProblem.INVALID_PARAMETERS;
import static org.croisements.gateway.problem.GatewayProblem.MALFORMED_REQUEST;
import static org.croisements.gateway.problem.GatewayProblem.METHOD_NOT_ALLOWED;
import static org.croisements.gateway.problem.GatewayProblem.NOT_FOUND;
import static org.croisements.gateway.problem.GatewayProblem.URI_TOO_LONG;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.croisements.gateway.forwarding.Forwarding;
import org.croisements.gateway.problem.ProblemException;
import org.croisements.gateway.problem.Problems;
import org.croisements.gateway.trace.Tracing;
import org.croisements.gateway.web.OwnPages;
import org.jboss.logging.Logger;

/**
 * The order of things: name the request, check it, then forward it, serve a page of ours, or say that there is none.
 * (Like all beans here it is a singleton and not application-scoped: what it needs is made, and fails, at the start.)
 */
@Singleton
public class Pipeline {

    private static final Logger LOG = Logger.getLogger(Pipeline.class);

    private final Tracing tracing;
    private final MetricLabels labels;
    private final Connections connections;
    private final AnswerHeaders answerHeaders;
    private final RequestGuard guard;
    private final Cors cors;
    private final Forwarding forwarding;
    private final Problems problems;
    private final Map<String, OwnPages> pages = new HashMap<>();

    Pipeline(
            Tracing tracing,
            MetricLabels labels,
            Connections connections,
            AnswerHeaders answerHeaders,
            RequestGuard guard,
            Cors cors,
            Forwarding forwarding,
            Problems problems,
            Instance<OwnPages> ownPages) {
        this.tracing = tracing;
        this.labels = labels;
        this.connections = connections;
        this.answerHeaders = answerHeaders;
        this.guard = guard;
        this.cors = cors;
        this.forwarding = forwarding;
        this.problems = problems;
        for (OwnPages owner : ownPages) {
            owner.paths().forEach(path -> pages.put(path, owner));
        }
    }

    void handle(HttpServerRequest request) {
        try {
            enter(request);
            guard.check(request);
            if (!cors.preflight(request) && !forwarding.forward(request)) {
                serve(request);
            }
        } catch (ProblemException e) {
            problems.answer(request, e);
        } catch (RuntimeException e) {
            LOG.error("A request failed", e);
            problems.answer(request, INTERNAL_ERROR.with("The failure is logged under the trace id"));
        }
    }

    /** Answers what could not even be read as a request. */
    void refuse(HttpServerRequest request) {
        enter(request);
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        problems.answer(request, malformation(request.decoderResult().cause()));
    }

    private void enter(HttpServerRequest request) {
        tracing.enter(request);
        labels.enter(request);
        connections.enter(request);
        request.response().headersEndHandler(ready -> {
            answerHeaders.complete(request);
            connections.complete(request);
        });
    }

    /** A page is found by its whole path, or by the directory that it is in. */
    private void serve(HttpServerRequest request) {
        String path = request.path();
        OwnPages owner = pages.get(path);
        if (owner == null) {
            owner = pages.get(path.substring(0, path.lastIndexOf('/') + 1) + "*");
        }
        if (owner == null) {
            throw NOT_FOUND.with("There is nothing at %s", path);
        }
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            throw METHOD_NOT_ALLOWED.with("This page can only be read");
        }
        Set<String> parameters = request.params().names();
        if (!parameters.isEmpty()) {
            throw INVALID_PARAMETERS.withUnknown(parameters);
        }
        owner.serve(request);
    }

    private static ProblemException malformation(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return URI_TOO_LONG.with("The first line of the request is too long");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return HEADERS_TOO_LARGE.with("The headers together are too long");
        }
        if (cause instanceof MessageCheck.UnspokenVersion version) {
            return HTTP_VERSION_NOT_SUPPORTED.with(
                    "%s is not spoken here, HTTP/1.1 is", String.valueOf(version.getMessage()));
        }
        return MALFORMED_REQUEST.with("This is not HTTP/1.1");
    }
}

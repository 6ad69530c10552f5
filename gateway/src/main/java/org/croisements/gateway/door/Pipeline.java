package org.croisements.gateway.door;

import static org.croisements.gateway.problem.GatewayProblem.HEADERS_TOO_LARGE;
import static org.croisements.gateway.problem.GatewayProblem.HTTP_VERSION_NOT_SUPPORTED;
import static org.croisements.gateway.problem.GatewayProblem.INTERNAL_ERROR;
import static org.croisements.gateway.problem.GatewayProblem.MALFORMED_REQUEST;
import static org.croisements.gateway.problem.GatewayProblem.URI_TOO_LONG;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import org.croisements.gateway.cache.CachedReads;
import org.croisements.gateway.caller.Callers;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.exchange.Observer;
import org.croisements.gateway.exchange.Step;
import org.croisements.gateway.forwarding.Forwarding;
import org.croisements.gateway.limit.Limits;
import org.croisements.gateway.problem.ProblemException;
import org.croisements.gateway.problem.Problems;
import org.croisements.gateway.purge.Writes;
import org.croisements.gateway.routing.RouteTable;
import org.croisements.gateway.seen.AccessLog;
import org.croisements.gateway.seen.ServerTiming;
import org.croisements.gateway.seen.Spans;
import org.croisements.gateway.shed.LoadShedding;
import org.croisements.gateway.trace.Tracing;
import org.jboss.logging.Logger;

/**
 * The order of things: name the request, then the steps, of which the first that takes it over is the last. (Like all
 * beans here it is a singleton and not application-scoped: what it needs is made, and fails, at the start.)
 */
@Singleton
public class Pipeline {

    private static final Logger LOG = Logger.getLogger(Pipeline.class);

    private final Tracing tracing;
    private final Spans spans;
    private final Callers callers;
    private final RouteTable routes;
    private final MetricLabels labels;
    private final Connections connections;
    private final AnswerHeaders answerHeaders;
    private final List<Observer> observers;
    private final Problems problems;
    private final List<Step> steps;

    Pipeline(
            Tracing tracing,
            Spans spans,
            Callers callers,
            RouteTable routes,
            MetricLabels labels,
            Connections connections,
            ConnectionLimit connectionLimit,
            AnswerHeaders answerHeaders,
            ServerTiming timing,
            AccessLog accessLog,
            Problems problems,
            RequestGuard guard,
            Cors cors,
            LoadShedding shedding,
            Limits limits,
            CachedReads cache,
            Writes writes,
            Forwarding forwarding,
            Pages pages) {
        this.tracing = tracing;
        this.spans = spans;
        this.callers = callers;
        this.routes = routes;
        this.labels = labels;
        this.connections = connections;
        this.answerHeaders = answerHeaders;
        this.problems = problems;
        this.observers = List.of(writes, limits, timing, accessLog);
        this.steps = List.of(connectionLimit, guard, cors, shedding, limits, cache, forwarding, pages);
    }

    void handle(HttpServerRequest request) {
        if (connections.isOver(request)) {
            return;
        }
        try {
            Exchange exchange = enter(request);
            for (Step step : steps) {
                if (step.handle(exchange)) {
                    return;
                }
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
        if (connections.isOver(request)) {
            return;
        }
        enter(request);
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        problems.answer(request, malformation(request.decoderResult().cause()));
    }

    private Exchange enter(HttpServerRequest request) {
        String callersSpan = tracing.enter(request);
        String path = request.path();
        String client = callers.enter(request);
        Exchange exchange = new Exchange(request, path == null ? null : routes.find(path), client);
        spans.enter(request, exchange, callersSpan);
        labels.enter(exchange);
        connections.enter(exchange);
        HttpServerResponse response = request.response();
        response.headersEndHandler(ready -> {
            answerHeaders.complete(request);
            connections.complete(request);
            observers.forEach(observer -> observer.head(exchange));
        });
        exchange.whenDone(() -> observers.forEach(observer -> observer.done(exchange)));
        response.endHandler(ended -> exchange.done());
        response.closeHandler(closed -> exchange.done());
        return exchange;
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

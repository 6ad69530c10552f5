package org.croisements.gateway.forwarding;

import static org.croisements.gateway.problem.GatewayProblem.BODY_TOO_LARGE;
import static org.croisements.gateway.problem.GatewayProblem.MALFORMED_REQUEST;
import static org.croisements.gateway.problem.GatewayProblem.REQUEST_TIMEOUT;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.problem.ProblemException;
import org.croisements.gateway.problem.Problems;
import org.croisements.gateway.web.GatewayConfig;
import org.jboss.logging.Logger;

/**
 * Turns every failure on the way to a service into a problem, after one more try where that is harmless: a read without
 * a body, whose pooled connection the service had just closed.
 */
@Singleton
public class FailureInterceptor implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(FailureInterceptor.class);

    /** A change feed waits for news; an import is answered when all its lines are in. */
    private static final Pattern SLOW = Pattern.compile("/api/v1/(changes/.+|[a-z-]+-imports/?)");

    private final Vertx vertx;
    private final Problems problems;
    private final GatewayConfig config;

    FailureInterceptor(Vertx vertx, Problems problems, GatewayConfig config) {
        this.vertx = vertx;
        this.problems = problems;
        this.config = config;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        UpstreamCall call = new UpstreamCall(vertx, patience(context.request().proxiedRequest()));
        context.set(Forwarding.CALL, call);
        return context.sendRequest()
                .recover(
                        failure -> mayTryAgain(context, failure) ? context.sendRequest() : Future.failedFuture(failure))
                .onComplete(done -> call.answered())
                .onSuccess(answer -> context.set(Forwarding.ANSWERED, true))
                .recover(failure -> Future.succeededFuture(answer(context, call.reason(failure))));
    }

    private Duration patience(HttpServerRequest request) {
        return SLOW.matcher(request.path()).matches()
                ? config.times().slowAnswer()
                : config.times().answer();
    }

    private static boolean mayTryAgain(ProxyContext context, Throwable failure) {
        HttpServerRequest request = context.request().proxiedRequest();
        HttpMethod method = context.request().getMethod();
        return failure instanceof HttpClosedException
                && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && context.request().getBody() == null
                && !request.response().closed();
    }

    private ProxyResponse answer(ProxyContext context, Throwable failure) {
        HttpServerRequest request = context.request().proxiedRequest();
        ProblemException problem = problem(context, failure);
        ProxyResponse response = context.request().release().response();
        problems.describe(request, problem, response.headers());
        return response.setStatusCode(problem.problem().status()).setBody(Body.body(problems.body(request, problem)));
    }

    private static ProblemException problem(ProxyContext context, Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof WatchedStream.BodyTooLong) {
            return BODY_TOO_LARGE.with("%s", String.valueOf(failure.getMessage()));
        }
        if (failure instanceof WatchedStream.BodyMalformed) {
            return MALFORMED_REQUEST.with("The body does not come in chunks as HTTP has them");
        }
        if (failure instanceof WatchedStream.BodyStalled stalled && !stalled.readersFault()) {
            return REQUEST_TIMEOUT.with("Nothing more of the body came");
        }
        String service = context.get(Forwarding.SERVICE, Service.class).processName();
        ProblemException problem = UpstreamFailures.problem(service, failure);
        if (!context.request().proxiedRequest().response().closed()) {
            LOG.warnf("%s of %s: %s", problem.problem(), service, failure);
        }
        return problem;
    }
}

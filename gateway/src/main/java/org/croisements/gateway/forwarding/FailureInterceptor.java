package org.croisements.gateway.forwarding;

import static org.croisements.gateway.problem.GatewayProblem.BODY_TOO_LARGE;
import static org.croisements.gateway.problem.GatewayProblem.MALFORMED_REQUEST;
import static org.croisements.gateway.problem.GatewayProblem.REQUEST_TIMEOUT;
import static org.croisements.gateway.problem.GatewayProblem.UNAVAILABLE;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.problem.ProblemException;
import org.croisements.gateway.problem.Problems;
import org.croisements.gateway.routing.Route;
import org.croisements.gateway.upstream.Bulkhead;
import org.croisements.gateway.upstream.Upstream;
import org.croisements.gateway.upstream.Upstreams;
import org.croisements.gateway.web.GatewayConfig;
import org.jboss.logging.Logger;

/**
 * Turns every failure on the way to a service into a problem, after one more try where that is harmless: a read without
 * a body that a replica broke off or could not serve, as long as second tries stay few.
 */
@Singleton
public class FailureInterceptor implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(FailureInterceptor.class);

    private final Vertx vertx;
    private final Problems problems;
    private final Upstreams upstreams;
    private final GatewayConfig.Times times;

    FailureInterceptor(Vertx vertx, Problems problems, Upstreams upstreams, GatewayConfig config) {
        this.vertx = vertx;
        this.problems = problems;
        this.upstreams = upstreams;
        this.times = config.times();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        Exchange exchange = Forwarding.exchange(context);
        Route route = Forwarding.route(context);
        Upstream upstream = upstreams.of(route.service());
        Bulkhead room = upstream.room(route.slow());
        if (!room.enter()) {
            return Future.succeededFuture(answer(
                    context,
                    UNAVAILABLE.with("%s has too much to do", route.service().processName())));
        }
        exchange.whenDone(room::leave);
        upstream.retries().request();
        Duration whole = route.slow() ? times.slowAnswer() : times.answer();
        UpstreamCall call =
                new UpstreamCall(vertx, exchange, route, upstream, new UpstreamCall.Patience(whole, times.firstTry()));
        context.set(Forwarding.CALL, call);
        return context.sendRequest()
                .transform(
                        first -> call.triedInVain(first) ? again(context, call, first) : outcome(context, call, first));
    }

    private Future<ProxyResponse> again(ProxyContext context, UpstreamCall call, AsyncResult<ProxyResponse> first) {
        if (first.succeeded()) {
            first.result().release();
        }
        return context.sendRequest().transform(second -> {
            call.triedInVain(second);
            return outcome(context, call, second);
        });
    }

    private Future<ProxyResponse> outcome(ProxyContext context, UpstreamCall call, AsyncResult<ProxyResponse> last) {
        call.over();
        if (last.failed()) {
            if (context.request().proxiedRequest().response().closed()) {
                // Where both connections have one event loop, the call is broken off before the leaving is told.
                Forwarding.exchange(context).left();
            }
            return Future.succeededFuture(answer(context, call.reason(last.cause())));
        }
        context.set(Forwarding.ANSWERED, true);
        return Future.succeededFuture(last.result());
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
        if (WatchedStream.isCallersFault(failure)) {
            return REQUEST_TIMEOUT.with("Nothing more of the body came");
        }
        String service = Forwarding.route(context).service().processName();
        ProblemException problem = UpstreamFailures.problem(service, failure);
        if (!context.request().proxiedRequest().response().closed()) {
            LOG.warnf("%s of %s: %s", problem.problem(), service, failure);
        }
        return problem;
    }
}

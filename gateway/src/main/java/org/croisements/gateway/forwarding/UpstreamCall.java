package org.croisements.gateway.forwarding;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.problem.ProblemException;
import org.croisements.gateway.routing.Route;
import org.croisements.gateway.upstream.Attempt;
import org.croisements.gateway.upstream.ServiceClient;
import org.croisements.gateway.upstream.Target;
import org.croisements.gateway.upstream.Upstream;
import org.jspecify.annotations.Nullable;

/**
 * The call of a service on behalf of a request: one try or two, timed from the moment when the service has the whole
 * request. (The client's own idle timeout also runs while a body is still being sent, and shrinks each time it is
 * renewed.) Each try says how much of the time is left.
 */
final class UpstreamCall {

    private final Vertx vertx;
    private final Exchange exchange;
    private final Route route;
    private final Upstream upstream;
    private final Patience patience;
    private final List<Target> tried = new ArrayList<>(2);
    private @Nullable HttpClientRequest request;
    private @Nullable Attempt attempt;
    private @Nullable Throwable failure;
    private boolean mayRepeat;
    private boolean sent;
    private boolean answered;
    private long deadline;
    private long timer = -1;

    /** For the whole call, and for its first try where there is a second replica. */
    record Patience(Duration whole, Duration firstTry) {}

    UpstreamCall(Vertx vertx, Exchange exchange, Route route, Upstream upstream, Patience patience) {
        this.vertx = vertx;
        this.exchange = exchange;
        this.route = route;
        this.upstream = upstream;
        this.patience = patience;
    }

    Future<HttpClientRequest> open(ServiceClient services) {
        RequestOptions options =
                new RequestOptions().putHeader(ServiceClient.DEADLINE, Long.toString(left() / 1_000_000));
        return services.open(route.service(), options, tried).map(opened -> {
            // The call's own future reports it; without a handler it would be logged as an error besides.
            opened.request().exceptionHandler(reported -> {});
            request = opened.request();
            attempt = opened.attempt();
            exchange.askedAt(opened.attempt().target().label());
            await();
            return opened.request();
        });
    }

    /** The service has the whole request. {@code mayRepeat}: a second time would do no harm. */
    void sent(boolean repeatable) {
        mayRepeat = repeatable;
        sent = true;
        deadline = System.nanoTime() + patience.whole().toNanos();
        await();
    }

    /** Judges a try by what came of it; true when a second one is due, which is then granted. */
    boolean triedInVain(AsyncResult<ProxyResponse> result) {
        stop();
        Attempt made = attempt;
        if (made != null) {
            judge(made, result);
        }
        if (!mayRepeat || exchange.tries() != 1 || exchange.request().response().closed() || !isUpstreams(result)) {
            return false;
        }
        int status = result.succeeded() ? result.result().getStatusCode() : 0;
        Throwable cause = result.succeeded() ? null : reason(result.cause());
        if (!upstream.mayRetry(tried, cause, status, deadline)) {
            return false;
        }
        if (made != null) {
            made.end();
        }
        failure = null;
        return true;
    }

    /** The last try is over: with an answer, or without. */
    void over() {
        answered = true;
        stop();
        Attempt made = attempt;
        if (made != null) {
            exchange.answeredAfter(made.nanos());
            exchange.whenDone(made::end);
        }
    }

    private void judge(Attempt made, AsyncResult<ProxyResponse> result) {
        if (result.succeeded()) {
            made.answered(result.result().getStatusCode());
        } else if (isUpstreams(result) && !exchange.request().response().closed()) {
            made.failed();
        } else {
            made.end();
        }
    }

    /** Whether what happened is the service's doing, and not the caller's or ours. */
    private boolean isUpstreams(AsyncResult<ProxyResponse> result) {
        if (result.succeeded()) {
            return true;
        }
        Throwable cause = reason(result.cause());
        return !(cause instanceof ProblemException) && !WatchedStream.isCallersFault(cause);
    }

    /** Remembers why the call was broken off; what the client then reports is only the consequence. */
    void failed(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    /** The reason for a failure: our own, if there is one. */
    Throwable reason(Throwable reported) {
        return failure == null ? reported : failure;
    }

    /** Nobody wants the rest of the answer. */
    void breakOff() {
        HttpClientRequest open = request;
        if (open != null) {
            open.reset();
        }
    }

    /** Nanoseconds that are left for the whole. */
    private long left() {
        return sent ? deadline - System.nanoTime() : patience.whole().toNanos();
    }

    private void await() {
        HttpClientRequest open = request;
        if (open == null || !sent || answered) {
            return;
        }
        stop();
        boolean first = mayRepeat && exchange.tries() == 1 && upstream.hasAnother(tried);
        long nanos = first ? Math.min(left(), patience.firstTry().toNanos()) : left();
        timer = vertx.setTimer(Math.max(1, nanos / 1_000_000), due -> {
            failed(new TimeoutException("no answer in time"));
            open.reset();
        });
    }

    private void stop() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }
}

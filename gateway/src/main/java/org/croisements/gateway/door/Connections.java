package org.croisements.gateway.door;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.Http1xServerConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.forwarding.BrokenBody;
import org.croisements.gateway.web.GatewayConfig;

/**
 * The open connections: closes those that keep the gateway waiting for a request, and lets those under way finish when the gateway stops.
 */
@Singleton
public class Connections {

    /** Time for a refused client to notice, before its unread body is cut off. */
    private static final long LINGER_MS = 1_000;

    private static final Pattern CLOSE = Pattern.compile("(?i)(?:^|,)\\s*close\\s*(?:,|$)");

    private final ConnectionLimit limit;
    private final Vertx vertx;
    private final Duration firstRequest;
    private final Duration nextRequest;
    private final Map<HttpConnection, State> open = new ConcurrentHashMap<>();
    private volatile boolean draining;

    Connections(Vertx vertx, GatewayConfig config, ConnectionLimit limit) {
        this.limit = limit;
        this.vertx = vertx;
        this.firstRequest = config.times().firstRequest();
        this.nextRequest = config.times().nextRequest();
    }

    void opened(HttpConnection connection) {
        if (connection instanceof Http1xServerConnection) {
            MessageCheck.on(connection);
        }
        open.put(connection, new State());
        limit.opened(connection);
        connection.closeHandler(closed -> {
            open.remove(connection);
            limit.closed(connection);
        });
    }

    /** To be called at the start of each request. */
    void enter(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        State state = open.get(request.connection());
        if (state == null) {
            return;
        }
        state.requests.incrementAndGet();
        state.fresh = false;
        if (request.version() != HttpVersion.HTTP_2) {
            BrokenBody.begin(request);
        }
        exchange.whenDone(() -> leave(request, state));
    }

    /** To be called before the head of an answer goes out. */
    void complete(HttpServerRequest request) {
        // Vert.x sees the caller's own "close" only where it stands alone.
        if (request.version() != HttpVersion.HTTP_2) {
            if (draining || saysClose(request)) {
                request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
            State state = open.get(request.connection());
            if (state != null && isLast(request)) {
                state.closing = true;
            }
        } else {
            request.response().headers().remove(HttpHeaders.CONNECTION);
        }
    }

    /** Whether the answer before said that it was this connection's last: what comes behind it is no request any more. */
    boolean isOver(HttpServerRequest request) {
        State state = open.get(request.connection());
        return state != null && state.closing;
    }

    private static boolean isLast(HttpServerRequest request) {
        return "close".equalsIgnoreCase(request.response().headers().get(HttpHeaders.CONNECTION));
    }

    private static boolean saysClose(HttpServerRequest request) {
        String connection = request.getHeader(HttpHeaders.CONNECTION);
        return connection != null && CLOSE.matcher(connection).find();
    }

    private void leave(HttpServerRequest request, State state) {
        state.requests.decrementAndGet();
        state.idleSince = System.nanoTime();
        if (request.version() == HttpVersion.HTTP_2) {
            return;
        }
        BrokenBody.end(request);
        if (!isLast(request)) {
            return;
        }
        if (request.isEnded()) {
            request.connection().close();
        } else {
            // Closing on unread bytes resets the connection, and the client would lose the answer.
            request.handler(rest -> {});
            request.endHandler(read -> request.connection().close());
            request.resume();
            vertx.setTimer(LINGER_MS, late -> request.connection().close());
        }
    }

    /** Closes connections that have been silent for too long; a byte now and then is silence too. */
    void sweep() {
        long now = System.nanoTime();
        open.forEach((connection, state) -> {
            long patience = (state.fresh ? firstRequest : nextRequest).toNanos();
            if (!state.isBusy() && now - state.idleSince > patience) {
                connection.close();
            }
        });
    }

    /** From now on each answer is its connection's last; returns once none is under way, or after {@code patience}. */
    void drain(Duration patience) throws InterruptedException {
        draining = true;
        open.forEach((connection, state) -> {
            // In HTTP/2 no answer can say it; here the connection itself does.
            if (!(connection instanceof Http1xServerConnection)) {
                connection.shutdown(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        });
        long until = System.nanoTime() + patience.toNanos();
        while (isBusy() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    boolean draining() {
        return draining;
    }

    private boolean isBusy() {
        return open.values().stream().anyMatch(State::isBusy);
    }

    private static final class State {
        private final AtomicInteger requests = new AtomicInteger();
        private volatile boolean fresh = true;
        private volatile boolean closing;
        private volatile long idleSince = System.nanoTime();

        private boolean isBusy() {
            return requests.get() > 0;
        }
    }
}

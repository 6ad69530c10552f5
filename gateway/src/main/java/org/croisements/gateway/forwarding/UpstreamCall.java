package org.croisements.gateway.forwarding;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One call to a service, timed from the moment when the service has the whole request. (The client's own idle timeout
 * also runs while a body is still being sent, and shrinks each time it is renewed.)
 */
final class UpstreamCall {

    private final Vertx vertx;
    private final Duration patience;
    private @Nullable HttpClientRequest request;
    private @Nullable Throwable failure;
    private boolean sent;
    private boolean answered;
    private long timer = -1;

    UpstreamCall(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    void opened(HttpClientRequest opened) {
        request = opened;
        // The call's own future reports it; without a handler it would be logged as an error besides.
        opened.exceptionHandler(reported -> {});
        await();
    }

    void sent() {
        sent = true;
        await();
    }

    void answered() {
        answered = true;
        stop();
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

    private void await() {
        HttpClientRequest open = request;
        if (open == null || !sent || answered) {
            return;
        }
        stop();
        timer = vertx.setTimer(patience.toMillis(), due -> {
            failed(new TimeoutException("no answer in " + patience));
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

package org.croisements.gateway.fetch;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.croisements.gateway.upstream.Bulkhead;
import org.croisements.gateway.upstream.ServiceClient;
import org.croisements.gateway.upstream.ServiceClient.Opened;
import org.croisements.gateway.upstream.Target;
import org.croisements.gateway.upstream.Upstream;
import org.croisements.gateway.upstream.Upstreams;
import org.croisements.gateway.web.GatewayConfig;
import org.jspecify.annotations.Nullable;

/**
 * Reads from services, each answer whole and within its time; once more where a replica broke off or could not serve, on
 * the terms on which everything is tried again.
 */
@Singleton
public class Fetcher {

    private final Vertx vertx;
    private final ServiceClient services;
    private final Upstreams upstreams;
    private final Duration firstTry;

    Fetcher(Vertx vertx, ServiceClient services, Upstreams upstreams, GatewayConfig config) {
        this.vertx = vertx;
        this.services = services;
        this.upstreams = upstreams;
        this.firstTry = config.times().firstTry();
    }

    /** Asks a service; fails as a call to it fails, never because of what it answers. */
    public Future<Fetched> ask(Question question) {
        Upstream upstream = upstreams.of(question.service());
        Bulkhead room = upstream.room(false);
        if (!room.enter()) {
            return Future.failedFuture(new ServiceClient.NobodyThere(question.service()));
        }
        upstream.retries().request();
        long deadline = System.nanoTime() + question.patience().toNanos();
        Set<Target> tried = new HashSet<>();
        return once(question, tried, deadline, firstTry)
                .transform(first -> upstream.mayRetry(tried, first.cause(), status(first), deadline)
                        ? once(question, tried, deadline, null)
                        : asFuture(first))
                .onComplete(done -> room.leave());
    }

    private static int status(AsyncResult<Fetched> result) {
        return result.succeeded() ? result.result().status() : 0;
    }

    private static Future<Fetched> asFuture(AsyncResult<Fetched> result) {
        return result.succeeded() ? Future.succeededFuture(result.result()) : Future.failedFuture(result.cause());
    }

    private Future<Fetched> once(Question question, Set<Target> tried, long deadline, @Nullable Duration shorter) {
        Promise<Fetched> fetched = Promise.promise();
        AtomicReference<@Nullable Opened> call = new AtomicReference<>();
        long left = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
        boolean another = upstreams.of(question.service()).targets().size() > 1;
        long patience = shorter != null && another ? Math.min(left, shorter.toMillis()) : left;
        long timer = vertx.setTimer(patience, due -> {
            if (fetched.tryFail(new TimeoutException("no answer in time"))) {
                Opened open = call.get();
                if (open != null) {
                    open.attempt().failed();
                    open.request().reset();
                }
            }
        });
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setURI(question.target())
                .putHeader(ServiceClient.DEADLINE, Long.toString(left));
        services.open(question.service(), options, tried)
                .compose(opened -> {
                    call.set(opened);
                    return send(question, opened);
                })
                .onSuccess(fetched::tryComplete)
                .onFailure(fetched::tryFail);
        return fetched.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private static Future<Fetched> send(Question question, Opened opened) {
        HttpClientRequest request = opened.request();
        // The future of the answer tells; without a handler it would be logged as an error besides.
        request.exceptionHandler(reported -> {});
        request.headers().addAll(question.headers());
        return request.send()
                .onSuccess(answer -> opened.attempt().answered(answer.statusCode()))
                .compose(answer -> read(answer, question.room()))
                .onSuccess(read -> opened.attempt().end())
                .onFailure(failure -> opened.attempt().failed());
    }

    private static Future<Fetched> read(HttpClientResponse answer, Question.Room wanted) {
        int room = wanted.bytes(answer.statusCode(), answer.headers());
        Promise<Fetched> read = Promise.promise();
        answer.exceptionHandler(read::tryFail);
        if (room < 0 || length(answer) > room) {
            answer.request().reset();
            return Future.succeededFuture(new Fetched(answer.statusCode(), answer.headers(), null));
        }
        Buffer body = Buffer.buffer();
        answer.handler(piece -> {
            if (body.length() + piece.length() <= room) {
                body.appendBuffer(piece);
            } else if (read.tryComplete(new Fetched(answer.statusCode(), answer.headers(), null))) {
                answer.request().reset();
            }
        });
        answer.endHandler(ended -> read.tryComplete(new Fetched(answer.statusCode(), answer.headers(), body)));
        return read.future();
    }

    /** What the answer says of its length; 0 where it says nothing. */
    private static long length(HttpClientResponse answer) {
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}

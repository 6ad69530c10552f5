package org.croisements.events.registration;

import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.Arrays;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers that each keep a connection and register one person after the other, without a thread of their own. */
final class Crowd implements AutoCloseable {

    /** What callers got done: registrations a second, and the milliseconds that one took. */
    record Figures(double perSecond, double median, double p99) {

        private static Figures of(double[] millis, double perSecond) {
            Arrays.sort(millis);
            int n = millis.length;
            return new Figures(perSecond, millis[n / 2], millis[Math.min(n - 1, n * 99 / 100)]);
        }
    }

    private static final int LONGEST_WAIT_SECONDS = 120;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final AtomicInteger people = new AtomicInteger();

    Crowd(int most) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(most)
                .setMaxWaitQueueSize(-1)
                .setKeepAlive(true));
    }

    /**
     * So many callers at once, each the next when the former is answered: first for a while that counts for nothing, then
     * for the time that is measured. A request belongs to the time in which it began, however late it is answered.
     */
    Figures register(String path, String token, int callers, double secondsBefore, double seconds)
            throws InterruptedException {
        long begin = System.nanoTime() + nanos(secondsBefore);
        var rush = new Rush(path, token, begin, begin + nanos(seconds), callers);
        for (int i = 0; i < callers; i++) {
            next(rush);
        }
        if (!rush.left.await((long) (secondsBefore + seconds) + LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(rush.left.getCount() + " callers were never answered");
        }
        if (!rush.failures.isEmpty()) {
            throw new IllegalStateException(rush.failures.size() + " callers gave up", rush.failures.peek());
        }
        return Figures.of(
                rush.times.stream().mapToDouble(Double::doubleValue).toArray(), rush.answered.get() / seconds);
    }

    private static long nanos(double seconds) {
        return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    private void next(Rush rush) {
        long begin = System.nanoTime();
        if (begin >= rush.end) {
            rush.left.countDown();
            return;
        }
        one(rush.path, rush.token).onComplete(done -> {
            if (done.failed()) {
                rush.failures.add(done.cause());
                rush.left.countDown();
            } else {
                rush.note(begin, System.nanoTime());
                next(rush);
            }
        });
    }

    /** The callers of one time, and what they have seen so far. */
    private static final class Rush {

        private final String path;
        private final String token;
        private final long begin;
        private final long end;
        private final CountDownLatch left;
        private final AtomicInteger answered = new AtomicInteger();
        private final Queue<Double> times = new ConcurrentLinkedQueue<>();
        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

        Rush(String path, String token, long begin, long end, int callers) {
            this.path = path;
            this.token = token;
            this.begin = begin;
            this.end = end;
            this.left = new CountDownLatch(callers);
        }

        private void note(long asked, long answeredAt) {
            if (asked >= begin) {
                times.add((answeredAt - asked) / 1e6);
            }
            if (answeredAt >= begin && answeredAt < end) {
                answered.incrementAndGet();
            }
        }
    }

    private Future<Void> one(String path, String token) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost("127.0.0.1")
                .setPort(RestAssured.port)
                .setURI(path)
                .putHeader("Authorization", token)
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", UUID.randomUUID().toString());
        String body = Registrations.body("p" + people.incrementAndGet());
        return client.request(options)
                .compose(request -> request.send(body))
                .compose(answer -> answer.body()
                        .compose(text -> answer.statusCode() == 201
                                ? Future.succeededFuture()
                                : Future.failedFuture(answer.statusCode() + " " + text)));
    }

    @Override
    public void close() {
        client.close();
        vertx.close();
    }
}

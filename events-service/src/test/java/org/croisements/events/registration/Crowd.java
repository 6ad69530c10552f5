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
    record Figures(int done, double perSecond, double median, double p99) {

        private static Figures of(double[] millis, double seconds) {
            Arrays.sort(millis);
            int n = millis.length;
            return new Figures(n, n / seconds, millis[n / 2], millis[Math.min(n - 1, n * 99 / 100)]);
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

    /** So many callers at once, each the next when the former is answered, until the time is over. */
    Figures register(String path, String token, int callers, double seconds) throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Double>();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        var left = new CountDownLatch(callers);
        for (int i = 0; i < callers; i++) {
            next(path, token, end, times, failures, left);
        }
        if (!left.await((long) seconds + LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(left.getCount() + " callers were never answered");
        }
        double took = (System.nanoTime() - begin) / 1e9;
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " callers gave up", failures.peek());
        }
        return Figures.of(times.stream().mapToDouble(Double::doubleValue).toArray(), took);
    }

    private void next(
            String path, String token, long end, Queue<Double> times, Queue<Throwable> failures, CountDownLatch left) {
        long begin = System.nanoTime();
        if (begin >= end) {
            left.countDown();
            return;
        }
        one(path, token).onComplete(done -> {
            if (done.failed()) {
                failures.add(done.cause());
                left.countDown();
            } else {
                times.add((System.nanoTime() - begin) / 1e6);
                next(path, token, end, times, failures, left);
            }
        });
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

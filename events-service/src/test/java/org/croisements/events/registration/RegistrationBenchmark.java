package org.croisements.events.registration;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.croisements.events.registration.RivalCalls.Mechanism;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Registrations a second, and how long one takes: the shipped way beside the three usual ones, behind the same HTTP, in
 * the same run. It is no test: {@code -Dtest=RegistrationBenchmark} runs it, best with {@code -DargLine=} for a compiler
 * without limits.
 */
@QuarkusTest
@TestProfile(RegistrationBenchmark.Rivals.class)
@QuarkusTestResource(value = DurablePostgres.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(Issuer.class)
class RegistrationBenchmark {

    private static final int MANY = 1_000;
    private static final int SECONDS = Integer.getInteger("seconds", 8);
    private static final int ROUNDS = Integer.getInteger("rounds", 2);

    /** Lets the rivals in, and gives those who wait for a connection the time to. */
    public static class Rivals implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(RivalCalls.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.acquisition-timeout", "60s",
                    "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c statement_timeout=60s",
                    "quarkus.log.level", "WARN",
                    "croisements.seats.events-remembered", "1s");
        }
    }

    private record Figures(int done, double perSecond, double median, double p99) {

        static Figures of(double[] millis, double seconds) {
            Arrays.sort(millis);
            int n = millis.length;
            return new Figures(n, n / seconds, millis[n / 2], millis[Math.min(n - 1, n * 99 / 100)]);
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setMaxPoolSize(MANY).setMaxWaitQueueSize(-1).setKeepAlive(true));
    private final AtomicInteger number = new AtomicInteger();
    private final StringBuilder table = new StringBuilder();

    @Test
    void theShippedWayBesideTheUsualOnes() throws Exception {
        Directory.only();
        for (Mechanism each : Mechanism.values()) {
            many(each, 64, 3);
        }
        row("| | callers | registrations a second | median | 99 % under |");
        row("| --- | --- | --- | --- | --- |");
        for (int round = 0; round < ROUNDS; round++) {
            for (Mechanism each : Mechanism.values()) {
                show(each, MANY, many(each, MANY, SECONDS));
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Mechanism each : Mechanism.values()) {
                show(each, 1, many(each, 1, SECONDS / 2));
            }
        }
        row("| plain inserts of such a row, a transaction each | 16 | %.0f | | |".formatted(inserts()));
        Files.createDirectories(Path.of("target", "benchmarks"));
        Files.writeString(Path.of("target", "benchmarks", "registration.md"), table);
        System.out.println(table);
        client.close();
        vertx.close();
    }

    private void show(Mechanism mechanism, int callers, Figures figures) {
        row(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.2f ms | %.2f ms |",
                mechanism,
                callers,
                figures.perSecond,
                figures.median,
                figures.p99));
    }

    private void row(String line) {
        table.append(line).append('\n');
    }

    /** So many callers at once register people for a new event, each the next when the former is answered. */
    private Figures many(Mechanism mechanism, int callers, int seconds) throws Exception {
        RivalCalls.mechanism = Mechanism.SHIPPED;
        String slug = addAs(
                RESO_VILLES,
                EVENTS,
                event(
                        "Mesure " + number.incrementAndGet(),
                        "2190-06-05",
                        "\"registration\": {\"mode\": \"INTERNAL\", \"capacity\": 1000000}"));
        String path = EVENTS + "/" + slug + "/registrations";
        Registrations.send(Registrations.host(), path, Registrations.body("premier" + number.incrementAndGet()))
                .statusCode(201);
        RivalCalls.mechanism = mechanism;
        if (mechanism != Mechanism.SHIPPED) {
            Registrations.run("update pool set version = 10");
        }
        String token = "Bearer " + Issuer.token(Role.CENTRE_ADMIN, RESO_VILLES);
        var times = new ConcurrentLinkedQueue<Double>();
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        var left = new CountDownLatch(callers);
        for (int i = 0; i < callers; i++) {
            call(path, token, end, times, left);
        }
        left.await();
        double took = (System.nanoTime() - begin) / 1e9;
        return Figures.of(times.stream().mapToDouble(Double::doubleValue).toArray(), took);
    }

    private void call(String path, String token, long end, ConcurrentLinkedQueue<Double> times, CountDownLatch left) {
        long begin = System.nanoTime();
        if (begin >= end) {
            left.countDown();
            return;
        }
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost("127.0.0.1")
                .setPort(io.restassured.RestAssured.port)
                .setURI(path)
                .putHeader("Authorization", token)
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", UUID.randomUUID().toString());
        client.request(options)
                .compose(request -> request.send(Registrations.body("p" + number.incrementAndGet())))
                .compose(answer -> answer.body().map(body -> {
                    if (answer.statusCode() != 201) {
                        throw new IllegalStateException(answer.statusCode() + " " + body);
                    }
                    return body;
                }))
                .onComplete(done -> {
                    if (done.failed()) {
                        System.err.println(done.cause());
                        left.countDown();
                    } else {
                        times.add((System.nanoTime() - begin) / 1e6);
                        call(path, token, end, times, left);
                    }
                });
    }

    /** What the database takes in on its own: 16 connections that each insert a row and commit, over and over. */
    private static double inserts() throws Exception {
        Registrations.run("create table plain (id uuid primary key, event_id uuid, name text, email text unique)");
        var config = ConfigProvider.getConfig();
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        var done = new AtomicInteger();
        long begin = System.nanoTime();
        var threads = java.util.stream.IntStream.range(0, 16)
                .mapToObj(i -> new Thread(() -> insertAll(url, begin, done)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return done.get() / ((System.nanoTime() - begin) / 1e9);
    }

    private static void insertAll(String url, long begin, AtomicInteger done) {
        try (var connection = java.sql.DriverManager.getConnection(url, "postgres", "postgres");
                var insert = connection.prepareStatement("insert into plain values (?, ?, 'Claire Le Goff', ?)")) {
            while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(5)) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, UUID.randomUUID());
                insert.setString(3, UUID.randomUUID() + "@example.org");
                insert.executeUpdate();
                done.incrementAndGet();
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.croisements.events.registration;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.croisements.events.registration.Crowd.Figures;
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

    private static final int MANY = Integer.getInteger("callers", 1_000);
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int SECONDS_BEFORE = Integer.getInteger("seconds.before", 3);
    private static final int ROUNDS = Integer.getInteger("rounds", 2);
    private static final Set<String> ONLY =
            Set.of(System.getProperty("mechanisms", "").split(","));

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

    private final AtomicInteger number = new AtomicInteger();
    private final StringBuilder table = new StringBuilder();

    @Test
    void theShippedWayBesideTheUsualOnes() throws Exception {
        Directory.only();
        Registrations.run("create sequence rival start 1000");
        Registrations.run("create table plain (id uuid primary key, event_id uuid, name text, email text unique)");
        try (var crowd = new Crowd(MANY)) {
            // Until the compiler has seen each of them under the load that is to be measured.
            for (Mechanism each : mechanisms()) {
                many(crowd, each, MANY, SECONDS);
            }
            row("| | callers | registrations a second | median | 99 % under |");
            row("| --- | --- | --- | --- | --- |");
            rounds(crowd, MANY, SECONDS);
            rounds(crowd, 1, SECONDS / 2.0);
        }
        inserts(1);
        inserts(16);
        Files.createDirectories(Path.of("target", "benchmarks"));
        Files.writeString(Path.of("target", "benchmarks", "registration.md"), table);
    }

    private static Mechanism[] mechanisms() {
        return java.util.Arrays.stream(Mechanism.values())
                .filter(each -> ONLY.contains("") || ONLY.contains(each.name()))
                .toArray(Mechanism[]::new);
    }

    private void rounds(Crowd crowd, int callers, double seconds) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (Mechanism each : mechanisms()) {
                var figures = many(crowd, each, callers, seconds);
                row(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.0f | %.2f ms | %.2f ms |",
                        each.shown,
                        callers,
                        figures.perSecond(),
                        figures.median(),
                        figures.p99()));
            }
        }
    }

    private void row(String line) {
        table.append(line).append('\n');
        System.out.println(line);
    }

    /** So many callers at once register people for a new event. */
    private Figures many(Crowd crowd, Mechanism mechanism, int callers, double seconds) throws Exception {
        RivalCalls.mechanism = Mechanism.SHIPPED;
        String slug = addAs(
                RESO_VILLES,
                EVENTS,
                event(
                        "Mesure " + number.incrementAndGet(),
                        "2190-06-05",
                        "\"registration\": {\"mode\": \"INTERNAL\", \"capacity\": 1000000}"));
        String path = EVENTS + "/" + slug + "/registrations";
        // The first has the event's pool made, which the rivals need too.
        Registrations.send(Registrations.host(), path, Registrations.body("premier" + number.incrementAndGet()))
                .statusCode(201);
        RivalCalls.mechanism = mechanism;
        return crowd.register(
                path, "Bearer " + Issuer.token(Role.CENTRE_ADMIN, RESO_VILLES), callers, SECONDS_BEFORE, seconds);
    }

    /** What the database takes in on its own, where there is a pgbench: rows inserted and committed one by one. */
    private void inserts(int connections) throws IOException, InterruptedException {
        var url = URI.create(ConfigProvider.getConfig()
                .getValue("quarkus.datasource.jdbc.url", String.class)
                .substring("jdbc:".length()));
        var script = Files.writeString(Files.createTempFile("insert", ".sql"), """
                insert into plain values (uuidv7(), uuidv7(), 'Claire Le Goff', gen_random_uuid() || '@example.org');
                """);
        var pgbench = new ProcessBuilder(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(connections),
                "-T",
                "5",
                "-f",
                script.toString());
        pgbench.environment()
                .putAll(Map.of(
                        "PGHOST", url.getHost(),
                        "PGPORT", Integer.toString(url.getPort()),
                        "PGUSER", "postgres",
                        "PGPASSWORD", "postgres",
                        "PGDATABASE", url.getPath().substring(1)));
        var output = Files.createTempFile("pgbench", ".txt");
        var process = pgbench.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        String said = process.waitFor() == 0 ? Files.readString(output) : "";
        var perSecond = Pattern.compile("tps = ([0-9.]+)").matcher(said);
        row("| plain inserts by pgbench | %d | %s | | |"
                .formatted(connections, perSecond.find() ? perSecond.group(1) : "no pgbench"));
    }
}

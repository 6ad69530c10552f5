package org.croisements.network.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.Directory.Made;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The service against a model that a child could check: for each member a list of terms, each a first and a last day. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class TermHistoryTest {

    private static final int HISTORIES = 200;
    private static final int STEPS = 7;
    private static final int AT_ONCE = 4;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String TOKEN = Issuer.token(Role.NETWORK_ADMIN);
    private static final List<String> DAYS = List.of("2010-12-31", "2012-02-29", "2014-01-01");

    /** A term of the model, by the address of its membership. */
    private record Term(String member, LocalDate first, LocalDate last) {

        boolean meets(Term other) {
            return member.equals(other.member) && !first.isAfter(other.last) && !other.first.isAfter(last);
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    @Test
    void noRandomHistoryIsToldOtherwiseThanByTheModel() throws Exception {
        Directory.empty();
        var members = List.of(Directory.centre("Un"), Directory.centre("Deux"), Directory.centre("Trois"));
        var histories = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var lived = IntStream.range(0, HISTORIES)
                    .mapToObj(seed -> histories.submit(() -> live(seed, members)))
                    .toList();
            int refused = 0;
            for (var history : lived) {
                refused += history.get();
            }
            // Enough of both, or the histories would show little.
            assertThat(refused).isBetween(HISTORIES / 2, HISTORIES * STEPS / 2);
        } finally {
            histories.shutdownNow();
        }
    }

    /** Lets one history happen to the service and to the model; answers how much of it was refused. */
    private static int live(int seed, List<Made> members) throws Exception {
        var random = new Random(seed);
        String network = Directory.NETWORKS + "/"
                + JSON.readTree(send("POST", Directory.NETWORKS, Directory.named("Réseau " + seed, "NETWORK"))
                                .body())
                        .path("id")
                        .asText();
        Map<String, Term> model = new HashMap<>();
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            boolean isNew = model.isEmpty() || random.nextInt(3) > 0;
            if (!isNew && random.nextInt(4) == 0) {
                String gone = any(random, new ArrayList<>(new TreeSet<>(model.keySet())));
                assertThat(send("DELETE", gone, null).statusCode()).isEqualTo(204);
                model.remove(gone);
                continue;
            }
            String changed = isNew ? "" : any(random, new ArrayList<>(new TreeSet<>(model.keySet())));
            String from = date(random, 2010);
            String to = date(random, 2011);
            var member = any(random, members);
            var was = model.get(changed);
            var term = new Term(was == null ? member.slug() : was.member(), first(from), last(to));
            boolean inOrder = !term.last().isBefore(term.first());
            boolean isFree = model.entrySet().stream()
                    .noneMatch(other ->
                            !other.getKey().equals(changed) && other.getValue().meets(term));
            int expected = !inOrder ? 400 : !isFree ? 409 : isNew ? 201 : 200;
            String named = "\"role\": \"MEMBER\", \"organisation\": \"%s\", ".formatted(member.id());
            String body = "{%s\"from\": %s, \"to\": %s}".formatted(isNew ? named : "", quoted(from), quoted(to));

            var answer = isNew ? send("POST", network + "/memberships", body) : send("PATCH", changed, body);

            assertThat(answer.statusCode())
                    .as("%s %s in %s", body, changed, model)
                    .isEqualTo(expected);
            if (expected < 300) {
                model.put(
                        network + "/memberships/"
                                + JSON.readTree(answer.body()).path("id").asText(),
                        term);
            } else {
                refused++;
            }
        }
        for (String day : DAYS) {
            var date = LocalDate.parse(day);
            var expected = model.values().stream()
                    .filter(term -> term.holds(date))
                    .map(Term::member)
                    .sorted()
                    .toList();
            var list = JSON.readTree(
                    send("GET", network + "/memberships?on=" + day, null).body());
            assertThat(list.path("items").findValues("organisation").stream()
                            .map(organisation -> organisation.path("slug").asText())
                            .sorted()
                            .toList())
                    .as("history %d on %s", seed, day)
                    .isEqualTo(expected);
        }
        return refused;
    }

    /** Without holding each of some thousand answers against the contract: other tests do that. */
    private static HttpResponse<String> send(String method, String path, @Nullable String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + TOKEN)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!method.equals("GET")) {
            request.header("If-Match", "*");
        }
        if (body != null) {
            request.header("Content-Type", method.equals("PATCH") ? Directory.PATCH : Directory.JSON);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A year, a month or a day from a year on within five, or nothing. */
    private static @Nullable String date(Random random, int since) {
        int year = since + random.nextInt(5);
        int month = 1 + random.nextInt(12);
        return switch (random.nextInt(7)) {
            case 0 -> null;
            case 1, 2 -> String.valueOf(year);
            case 3, 4 -> "%d-%02d".formatted(year, month);
            default ->
                "%d-%02d-%02d"
                        .formatted(
                                year,
                                month,
                                1 + random.nextInt(YearMonth.of(year, month).lengthOfMonth()));
        };
    }

    private static LocalDate first(@Nullable String date) {
        if (date == null) {
            return LocalDate.MIN;
        }
        return LocalDate.parse(date + "-01-01".substring(Math.min(6, (date.length() - 4))));
    }

    private static LocalDate last(@Nullable String date) {
        if (date == null) {
            return LocalDate.MAX;
        }
        return switch (date.length()) {
            case 4 -> LocalDate.parse(date + "-12-31");
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    private static String quoted(@Nullable String date) {
        return date == null ? "null" : "\"" + date + "\"";
    }
}

package org.croisements.events.batch;

import static org.croisements.events.registration.Registrations.ALL;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.REQUESTS;
import static org.croisements.events.registration.Registrations.body;
import static org.croisements.events.registration.Registrations.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Many callers who do everything that can be done with an event's seats, at once, and repeat themselves. */
final class Storm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Integer> EXPECTED = List.of(200, 201, 202, 409, 412);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final String token;
    private final String pool;
    private final int seats;
    private final List<String> made = new CopyOnWriteArrayList<>();
    private final List<String> delegations = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    /** A storm over the forum, whose seats become fewer and more around a number. */
    Storm(URI service, String token, String pool, int seats) {
        this.service = service;
        this.token = token;
        this.pool = pool;
        this.seats = seats;
    }

    /** Rages: so many operations, so many of them at once. */
    Storm rage(int operations, int atOnce) throws Exception {
        var threads = Executors.newFixedThreadPool(atOnce);
        List<Callable<Void>> all = IntStream.range(0, operations)
                .<Callable<Void>>mapToObj(operation -> () -> {
                    one(new SplittableRandom(operation));
                    return null;
                })
                .toList();
        for (var done : threads.invokeAll(all)) {
            done.get();
        }
        threads.shutdown();
        return this;
    }

    /** What was answered that may not be. */
    Queue<String> faults() {
        return faults;
    }

    /** The addresses of what was answered 201. */
    List<String> made() {
        return made;
    }

    private void one(RandomGenerator random) throws Exception {
        int what = random.nextInt(100);
        if (what < 55 || made.isEmpty()) {
            remember(twice(random, ALL, body("p" + number.incrementAndGet()), true), made);
        } else if (what < 62) {
            twice(random, REQUESTS, body("p" + (1 + random.nextInt(number.get()))), false);
        } else if (what < 82) {
            twice(random, some(made, random) + "/steps", "{\"step\": \"CANCEL\"}", true);
        } else if (what < 88) {
            String to = person("p" + (random.nextBoolean() ? number.incrementAndGet() : 1));
            twice(random, some(made, random) + "/steps", "{\"step\": \"TRANSFER\", \"person\": " + to + "}", true);
        } else if (what < 94) {
            delegate(random);
        } else if (what < 97 && !delegations.isEmpty()) {
            twice(random, some(delegations, random) + "/steps", "{\"step\": \"CANCEL\"}", true);
        } else {
            String body = "{\"capacity\": " + (seats * 2 / 5 + random.nextInt(seats * 6 / 5)) + "}";
            check(send("PATCH", FORUM + "/pools/" + pool, body, true, "If-Match", "*"));
        }
    }

    private void delegate(RandomGenerator random) throws Exception {
        String body = "{\"lead\": \"%s\", \"seats\": %d, \"partial\": %b, \"members\": []}"
                .formatted(UUID.randomUUID(), 1 + random.nextInt(8), random.nextBoolean());
        remember(twice(random, FORUM + "/delegations", body, true), delegations);
        if (!delegations.isEmpty()) {
            twice(random, some(delegations, random) + "/steps", "{\"step\": \"SUBMIT\"}", true);
        }
    }

    /** A request, and now and then the same again as if its answer had been lost: it must be answered the same. */
    private HttpResponse<String> twice(RandomGenerator random, String path, String body, boolean known)
            throws Exception {
        String key = UUID.randomUUID().toString();
        var first = check(send("POST", path, body, known, "Idempotency-Key", key));
        if (random.nextInt(4) == 0 && first.statusCode() < 300) {
            var again = check(send("POST", path, body, known, "Idempotency-Key", key));
            if (again.statusCode() != first.statusCode() || !again.body().equals(first.body())) {
                faults.add("again " + again.statusCode() + " " + again.body() + " after " + first.body());
            }
        }
        return first;
    }

    private HttpResponse<String> check(HttpResponse<String> answer) {
        if (!EXPECTED.contains(answer.statusCode())) {
            faults.add(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static void remember(HttpResponse<String> answer, List<String> addresses) throws Exception {
        if (answer.statusCode() == 201) {
            JSON.readTree(answer.body());
            addresses.add(URI.create(answer.headers().firstValue("Location").orElseThrow())
                    .getPath());
        }
    }

    private static String some(List<String> addresses, RandomGenerator random) {
        return addresses.get(random.nextInt(addresses.size()));
    }

    private HttpResponse<String> send(String method, String path, String body, boolean known, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .headers(headers);
        if (known) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}

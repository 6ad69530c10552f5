package org.croisements.suite;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.croisements.suite.process.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Many callers who do everything that can be done with an event's seats. Whoever gets no answer, or none but that there is
 * none, asks again with the same key; and some do so although they were answered.
 */
final class SeatStorm {

    private static final int MOST_ATTEMPTS = 600;
    /** What may come of an operation that somebody else was faster with. */
    private static final Set<String> REFUSALS =
            Set.of("ALREADY_REGISTERED", "REGISTRATION_STEP", "DELEGATION_STEP", "VERSION_CONFLICT");

    private final RunningSuite suite;
    private final String key;
    private final String event;
    private final String pool;
    private final int seats;
    private final List<String> registrations = Collections.synchronizedList(new ArrayList<>());
    private final List<String> delegations = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger people = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    /** Over the event at a path, whose pool holds more and fewer seats than that number by turns. */
    SeatStorm(RunningSuite suite, String key, String event, String pool, int seats) {
        this.suite = suite;
        this.key = key;
        this.event = event;
        this.pool = pool;
        this.seats = seats;
    }

    /** Rages: so many callers, each with some operations one after the other, and so many of them at once. */
    void rage(int callers, int operationsEach, int atOnce) throws Exception {
        var threads = Executors.newFixedThreadPool(atOnce);
        List<Callable<Void>> all = IntStream.range(0, callers)
                .<Callable<Void>>mapToObj(caller -> () -> {
                    var random = new SplittableRandom(caller);
                    register(random);
                    done.incrementAndGet();
                    for (int i = 1; i < operationsEach; i++) {
                        one(random);
                    }
                    return null;
                })
                .toList();
        for (var each : threads.invokeAll(all)) {
            each.get();
        }
        threads.shutdown();
    }

    /** The ids of the registrations that were answered 201. */
    List<String> registrations() {
        return registrations;
    }

    /** The ids of the delegations that were answered 201. */
    List<String> delegations() {
        return delegations;
    }

    /** What was answered that may not be. */
    Queue<String> faults() {
        return faults;
    }

    /** How many operations are through. */
    int done() {
        return done.get();
    }

    @Override
    public String toString() {
        return "%d operations through; %d requests sent again unanswered, %d answered; %d registrations, %d delegations"
                .formatted(done.get(), unanswered.get(), repeated.get(), registrations.size(), delegations.size());
    }

    private void one(RandomGenerator random) throws Exception {
        int what = random.nextInt(100);
        if (what < 25) {
            register(random);
        } else if (what < 62) {
            post(random, event + "/registrations/" + some(registrations, random) + "/steps", "{\"step\": \"CANCEL\"}");
        } else if (what < 74) {
            String to = person(random.nextBoolean() ? people.incrementAndGet() : 1 + random.nextInt(people.get()));
            String body = "{\"step\": \"TRANSFER\", \"person\": " + to + "}";
            post(random, event + "/registrations/" + some(registrations, random) + "/steps", body);
        } else if (what < 86 || delegations.isEmpty()) {
            delegate(random);
        } else if (what < 94) {
            post(random, event + "/delegations/" + some(delegations, random) + "/steps", "{\"step\": \"CANCEL\"}");
        } else {
            String body = "{\"capacity\": " + (seats * 2 / 5 + random.nextInt(seats * 3 / 5 + 1)) + "}";
            answered(() -> suite.patch(event + "/pools/" + pool, body, key, "If-Match", "*"));
        }
        done.incrementAndGet();
    }

    private void register(RandomGenerator random) throws Exception {
        String body = "{\"person\": " + person(people.incrementAndGet()) + ", \"sessions\": [], \"consent\": true}";
        keep(post(random, event + "/registrations", body), registrations);
    }

    private void delegate(RandomGenerator random) throws Exception {
        String body = "{\"lead\": \"%s\", \"seats\": %d, \"partial\": %b, \"members\": []}"
                .formatted(UUID.randomUUID(), 1 + random.nextInt(8), random.nextBoolean());
        String id = keep(post(random, event + "/delegations", body), delegations);
        post(random, event + "/delegations/" + id + "/steps", "{\"step\": \"SUBMIT\"}");
    }

    private static String person(int number) {
        return "{\"givenName\": \"P%1$d\", \"familyName\": \"Le Goff\", \"email\": \"p%1$d@example.org\"}"
                .formatted(number);
    }

    private String keep(HttpResponse<String> answer, List<String> ids) throws IOException {
        String id = RunningSuite.json(answer).path("id").asText();
        if (answer.statusCode() == 201) {
            ids.add(id);
        }
        return id;
    }

    private static String some(List<String> ids, RandomGenerator random) {
        return ids.get(random.nextInt(ids.size()));
    }

    /** Sends it under a key until it is answered; then now and then again, as if the answer had been lost. */
    private HttpResponse<String> post(RandomGenerator random, String path, String body) throws Exception {
        String once = UUID.randomUUID().toString();
        var first = answered(() -> suite.post(path, body, key, "Idempotency-Key", once));
        if (first.statusCode() < 300 && random.nextInt(4) == 0) {
            repeated.incrementAndGet();
            var again = answered(() -> suite.post(path, body, key, "Idempotency-Key", once));
            if (again.statusCode() != first.statusCode() || !again.body().equals(first.body())) {
                faults.add("again " + again.statusCode() + " " + again.body() + " after " + first.body());
            }
        }
        return first;
    }

    private HttpResponse<String> answered(Callable<HttpResponse<String>> request) throws IOException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var answer = tried(request);
            if (answer != null && answer.statusCode() < 500) {
                check(answer);
                return answer;
            }
            unanswered.incrementAndGet();
            Pause.millis(200);
        }
        throw new IllegalStateException("Never answered");
    }

    private void check(HttpResponse<String> answer) throws IOException {
        boolean isRight = answer.statusCode() < 300
                || (Set.of(409, 412).contains(answer.statusCode())
                        && REFUSALS.contains(
                                RunningSuite.json(answer).path("code").asText()));
        if (!isRight) {
            faults.add(answer.statusCode() + " " + answer.uri() + " " + answer.body());
        }
    }

    private static @Nullable HttpResponse<String> tried(Callable<HttpResponse<String>> request) {
        try {
            return request.call();
        } catch (Exception e) {
            return null;
        }
    }
}

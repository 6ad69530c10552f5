package org.croisements.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.croisements.gateway.compression.StoredBody;
import org.croisements.gateway.forwarding.HeaderRules;
import org.croisements.gateway.purge.Generations.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is kept.
 *
 * @param chosenBy the request's headers that chose this representation, as {@code Vary} names them
 * @param arrived nanoseconds of the machine's own clock
 * @param stamp of the moment before the service was asked
 */
record StoredAnswer(
        int status,
        MultiMap headers,
        StoredBody body,
        Map<String, String> chosenBy,
        Freshness freshness,
        long arrived,
        Stamp stamp) {

    /** Headers of a request that a service gets from us, so that its answer may depend on them. */
    static final Set<String> PASSED = Set.of("accept", "accept-language");

    /** Absent in every request that is answered from here: credentials keep a request away, the others are not sent. */
    private static final Set<String> ABSENT =
            Set.of("authorization", "registration-link", "accept-encoding", "cookie", "origin");

    private static final Set<Integer> STATUSES = Set.of(200, 301, 308);

    /** Whether a head allows keeping what follows it. */
    static boolean isStorable(int status, MultiMap headers) {
        return STATUSES.contains(status)
                && Freshness.of(headers) != null
                && choice(headers, null) != null
                && !headers.contains("Set-Cookie")
                && !headers.contains("Content-Encoding");
    }

    /** The answer to a request; only for what {@link #isStorable}. */
    static StoredAnswer of(
            HttpServerRequest request, int status, MultiMap headers, Buffer body, long arrived, Stamp stamp) {
        Freshness freshness = Freshness.of(headers);
        Map<String, String> choice = choice(headers, request);
        if (freshness == null || choice == null) {
            throw new IllegalArgumentException("not to be stored");
        }
        return new StoredAnswer(status, kept(headers), new StoredBody(body), choice, freshness, arrived, stamp);
    }

    /** The same after the service said that it is still good; newer headers replace older ones. */
    StoredAnswer renewed(MultiMap newer, long now, Stamp newStamp) {
        MultiMap together = HttpHeaders.headers().addAll(headers);
        kept(newer).names().forEach(name -> together.set(name, newer.getAll(name)));
        Freshness now304 = Freshness.of(newer);
        return new StoredAnswer(status, together, body, chosenBy, now304 == null ? freshness : now304, now, newStamp);
    }

    boolean answers(HttpServerRequest request) {
        for (Map.Entry<String, String> header : chosenBy.entrySet()) {
            if (!header.getValue().equals(normal(request, header.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the other one stands for the same and was asked for after a change that this one was asked for before. */
    boolean isOlderThan(StoredAnswer other) {
        return !stamp.isCurrent() && other.stamp.isCurrent() && chosenBy.equals(other.chosenBy);
    }

    @Nullable
    String tag() {
        return headers.get(HttpHeaders.ETAG);
    }

    Duration age(long now) {
        return Duration.ofNanos(now - arrived);
    }

    /** Roughly what keeping it costs. */
    int weight() {
        return body.weight() + 100 * headers.size() + 500;
    }

    /** A header as it is compared: case and spaces do not matter in those that choose a representation. */
    static String normal(HttpServerRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Map<String, String> choice(MultiMap headers, @Nullable HttpServerRequest request) {
        Map<String, String> choice = new HashMap<>();
        for (String line : headers.getAll(HttpHeaders.VARY)) {
            for (String name : line.split(",", 32)) {
                String lower = name.strip().toLowerCase(Locale.ROOT);
                if (PASSED.contains(lower)) {
                    choice.put(lower, request == null ? "" : normal(request, lower));
                } else if (!ABSENT.contains(lower) && !lower.isEmpty()) {
                    return null;
                }
            }
        }
        return Map.copyOf(choice);
    }

    private static MultiMap kept(MultiMap headers) {
        MultiMap kept = HttpHeaders.headers().addAll(headers);
        HeaderRules.towardsCaller(kept);
        kept.remove(HttpHeaders.CONTENT_LENGTH);
        kept.remove("Age");
        kept.remove("Cache-Status");
        return kept;
    }
}

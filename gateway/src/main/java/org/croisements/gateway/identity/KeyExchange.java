package org.croisements.gateway.identity;

import static org.croisements.gateway.problem.GatewayProblem.INVALID_API_KEY;
import static org.croisements.gateway.problem.GatewayProblem.UNAVAILABLE;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.problem.ProblemException;
import org.croisements.gateway.upstream.ServiceClient;
import org.croisements.gateway.web.GatewayConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns API keys into tokens at network-service. A key that many requests present at once is exchanged once; a token is
 * used again for less than a minute, so that a revoked key is dead within that minute.
 */
@Singleton
public class KeyExchange {

    private static final Logger LOG = Logger.getLogger(KeyExchange.class);

    /** A token must still be good when the service checks it. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final ServiceClient services;
    private final GatewayConfig.Times times;
    private final AsyncCache<String, Outcome> outcomes;

    KeyExchange(Vertx vertx, GatewayConfig config, ServiceClient services) {
        this.vertx = vertx;
        this.services = services;
        this.times = config.times();
        this.outcomes = Caffeine.newBuilder()
                .maximumSize(config.limits().keys())
                .expireAfter(Expiry.creating((String digest, Outcome outcome) -> outcome.keptFor()))
                .buildAsync();
    }

    /** What presents a token for the key; fails with a problem where the key is refused or nobody is there to judge it. */
    private Future<String> tokenFor(ApiKey key) {
        String digest = key.digest();
        var known = outcomes.getIfPresent(digest);
        var outcome = known == null
                ? outcomes.get(
                        digest,
                        (asked, executor) -> exchange(key).toCompletionStage().toCompletableFuture())
                : known;
        Outcome there = outcome.getNow(null);
        return there == null
                ? Future.fromCompletionStage(outcome, vertx.getOrCreateContext())
                        .compose(KeyExchange::authorization)
                : authorization(there);
    }

    private static Future<String> authorization(Outcome known) {
        if (known instanceof Token token) {
            return Future.succeededFuture(token.authorization());
        }
        return Future.failedFuture(known instanceof Refusal ? refused() : unavailable());
    }

    /**
     * What goes on to a service in the place of a caller's {@code Authorization}: a token for an API key, anything else as
     * it is; empty where there is none.
     */
    public Future<String> inPlaceOf(@Nullable String authorization) {
        String secret = ApiKey.presented(authorization);
        if (secret == null) {
            return Future.succeededFuture(authorization == null ? "" : authorization);
        }
        ApiKey key = ApiKey.parse(secret);
        return key == null ? Future.failedFuture(refused()) : tokenFor(key);
    }

    private static ProblemException refused() {
        return INVALID_API_KEY.with("The key is unknown, expired or revoked");
    }

    private static ProblemException unavailable() {
        return UNAVAILABLE.with("API keys can't be checked right now; the same request may succeed soon");
    }

    private Future<Outcome> exchange(ApiKey key) {
        RequestOptions request = new RequestOptions()
                .setURI("/oauth/token")
                .setMethod(HttpMethod.POST)
                .setIdleTimeout(times.probe().toMillis())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .putHeader(HttpHeaders.ACCEPT, "application/json");
        String form = "grant_type=client_credentials&client_id=" + encode(key.id()) + "&client_secret="
                + encode(key.secret());
        return services.send(Service.NETWORK, request, Buffer.buffer(form))
                .compose(this::read)
                .otherwise(failure -> {
                    LOG.warnf("The API key %s could not be exchanged: %s", key, failure);
                    return new Silence();
                });
    }

    private Future<Outcome> read(HttpClientResponse answer) {
        return answer.body().map(body -> switch (answer.statusCode()) {
            case 200 -> granted(body.toJsonObject());
            case 400, 401, 403 -> new Refusal(times.keyRefusal());
            default -> throw new IllegalStateException("network-service answered " + answer.statusCode());
        });
    }

    private Outcome granted(JsonObject granted) {
        String value = granted.getString("access_token", "");
        if (value.isEmpty()) {
            throw new IllegalStateException("network-service granted no token");
        }
        Duration life = Duration.ofSeconds(granted.getLong("expires_in", 0L)).minus(MARGIN);
        Duration kept = life.compareTo(times.keyTrust()) < 0 ? life : times.keyTrust();
        return new Token("Bearer " + value, kept.isNegative() ? Duration.ZERO : kept);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private sealed interface Outcome {
        Duration keptFor();
    }

    private record Token(String authorization, Duration keptFor) implements Outcome {}

    private record Refusal(Duration keptFor) implements Outcome {}

    /** Nobody could say; the next request asks again. */
    private record Silence() implements Outcome {
        @Override
        public Duration keptFor() {
            return Duration.ZERO;
        }
    }
}

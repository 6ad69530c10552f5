package org.croisements.gateway.limit;

import static org.croisements.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.regex.Pattern;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.exchange.Observer;
import org.croisements.gateway.exchange.Step;
import org.croisements.gateway.web.GatewayConfig;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what is too much, and says with each answer what is left ({@code RateLimit} and {@code RateLimit-Policy} of the
 * IETF's HTTP API working group, draft 10).
 */
@Singleton
public class Limits implements Step, Observer {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STATE = HttpHeaders.createOptimized("RateLimit");
    private static final int MOST_BUCKETS = 50_000;
    private static final Pattern SIGN_IN = Pattern.compile("/oauth/token/?");
    private static final Pattern REGISTRATION = Pattern.compile("/api/v1/(?:.+/)?registration(?:s|-requests)/?");

    private final KnownCallers callers;
    private final boolean enabled;
    private final Quota anonymous;
    private final Quota caller;
    private final Quota signIn;
    private final Quota registration;
    private final Cache<String, Bucket> buckets;

    Limits(KnownCallers callers, GatewayConfig config) {
        GatewayConfig.Rates rates = config.rates();
        this.callers = callers;
        this.enabled = rates.enabled();
        this.anonymous = Quota.of("anonymous", rates.anonymous());
        this.caller = Quota.of("caller", rates.caller());
        this.signIn = Quota.of("sign-in", rates.signIn());
        this.registration = Quota.of("registration", rates.registration());
        // One that nobody used for as long as it takes to fill is as good as new.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(rates.longestWindow())
                .build();
    }

    @Override
    public boolean handle(Exchange exchange) {
        if (!enabled) {
            return false;
        }
        HttpServerRequest request = exchange.request();
        @Nullable String known = callers.find(request);
        if (request.method().equals(HttpMethod.POST)) {
            if (SIGN_IN.matcher(request.path()).matches()) {
                take(exchange, signIn, network(exchange));
            } else if (known == null && REGISTRATION.matcher(request.path()).matches()) {
                take(exchange, registration, network(exchange));
            }
        }
        if (known == null) {
            take(exchange, anonymous, network(exchange));
        } else {
            take(exchange, caller, known);
        }
        return false;
    }

    @Override
    public void head(Exchange exchange) {
        // Who was counted as a caller is known already.
        if (enabled && !caller.name().equals(exchange.limit())) {
            callers.learn(exchange);
        }
    }

    private static String network(Exchange exchange) {
        return ClientNetwork.of(exchange.client());
    }

    private void take(Exchange exchange, Quota quota, String whose) {
        Bucket bucket = Objects.requireNonNull(buckets.get(quota.name() + ' ' + whose, key -> quota.bucket()));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        HttpServerResponse response = exchange.request().response();
        response.headers().add(POLICY, quota.policy());
        response.headers().add(STATE, quota.state(probe));
        exchange.limit(quota.name());
        if (!probe.isConsumed()) {
            exchange.limit(quota.name() + " exceeded");
            response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(Quota.seconds(probe.getNanosToWaitForRefill())));
            throw TOO_MANY_REQUESTS.with(
                    "At most %d requests in %d seconds are taken from you here",
                    quota.requests(), quota.window().toSeconds());
        }
    }
}

package org.croisements.gateway.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.croisements.gateway.web.GatewayConfig;

/**
 * So many requests in so much time, refilled evenly: a token bucket.
 *
 * @param policy as an item of {@code RateLimit-Policy}
 */
record Quota(String name, long requests, Duration window, CharSequence policy) {

    static Quota of(String name, GatewayConfig.Rate rate) {
        String policy =
                '"' + name + "\";q=" + rate.requests() + ";w=" + rate.window().toSeconds();
        return new Quota(name, rate.requests(), rate.window(), HttpHeaders.createOptimized(policy));
    }

    Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
                .build();
    }

    /** As an item of {@code RateLimit}: what is left, and in how many seconds it is whole again. */
    String state(ConsumptionProbe probe) {
        return '"' + name + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset());
    }

    /** Whole seconds, rather too many than too few. */
    static long seconds(long nanos) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return (nanos + second - 1) / second;
    }
}

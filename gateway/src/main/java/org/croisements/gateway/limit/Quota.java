package org.croisements.gateway.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.croisements.gateway.web.GatewayConfig;

/** So many requests in so much time, refilled evenly: a token bucket. */
record Quota(String name, long requests, Duration window) {

    static Quota of(String name, GatewayConfig.Rate rate) {
        return new Quota(name, rate.requests(), rate.window());
    }

    Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
                .build();
    }

    /** As an item of {@code RateLimit-Policy}. */
    String policy() {
        return '"' + name + "\";q=" + requests + ";w=" + window.toSeconds();
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

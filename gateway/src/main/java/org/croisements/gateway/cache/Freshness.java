package org.croisements.gateway.cache;

import io.vertx.core.MultiMap;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * For how long an answer may be given again, from its arrival on: as it is, while it is being renewed, and when it can't
 * be.
 */
record Freshness(Duration life, Duration whileRevalidating, Duration onError) {

    /** What services say to this cache alone (RFC 9213), since nobody else hears of their changes. */
    static final String TARGETED = "Gateway-Cache-Control";

    /** What the service allows, or null where it does not allow keeping the answer at all. */
    static @Nullable Freshness of(MultiMap headers) {
        CacheControl general = CacheControl.of(headers, "Cache-Control");
        if (general.has("no-store") || general.has("private")) {
            return null;
        }
        CacheControl control = headers.contains(TARGETED) ? CacheControl.of(headers, TARGETED) : general;
        if (control.has("no-store") || control.has("private") || control.has("no-cache")) {
            return null;
        }
        Duration life = control.time("s-maxage");
        boolean strict = life != null || control.has("must-revalidate") || control.has("proxy-revalidate");
        if (life == null) {
            life = control.time("max-age", Duration.ZERO).minus(age(headers));
        }
        if (life.isNegative() || life.isZero()) {
            return null;
        }
        return strict
                ? new Freshness(life, Duration.ZERO, Duration.ZERO)
                : new Freshness(
                        life,
                        control.time("stale-while-revalidate", Duration.ZERO),
                        control.time("stale-if-error", Duration.ZERO));
    }

    /** The same where changes are not heard of at once. */
    Freshness cappedAt(Duration longest) {
        return new Freshness(life.compareTo(longest) < 0 ? life : longest, Duration.ZERO, onError);
    }

    private static Duration age(MultiMap headers) {
        String age = headers.get("Age");
        return age != null && age.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(age)) : Duration.ZERO;
    }
}

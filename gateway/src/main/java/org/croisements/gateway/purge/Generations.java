package org.croisements.gateway.purge;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.web.GatewayConfig;

/**
 * How often each service's public records have changed, as far as the gateway knows. What was read under an earlier
 * number is out of date; that holds for reads under way too, so that no answer begun before a change outlives it.
 */
@Singleton
public class Generations {

    /** How often others may have followed a change a little further. */
    private static final long ECHO_MS = 500;

    private final Vertx vertx;
    private final long echoNanos;
    private final Map<Service, Generation> generations = new EnumMap<>(Service.class);
    private final AtomicBoolean echoing = new AtomicBoolean();
    private volatile long lastChange;

    Generations(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.echoNanos = config.cache().echo().toNanos();
        for (Service service : Service.values()) {
            generations.put(service, new Generation());
        }
    }

    /** The present number of a service; to be taken before it is asked. */
    public Stamp now(Service service) {
        Generation generation = of(service);
        return new Stamp(generation, generation.number.get());
    }

    /** Whether the service's feed is being followed, so that changes made elsewhere are known at once. */
    public boolean isFollowed(Service service) {
        return of(service).followed;
    }

    /** Whether everybody has followed the last change that is known. */
    public boolean isSettled() {
        return !echoing.get();
    }

    void follow(Service service, boolean followed) {
        Generation generation = of(service);
        if (followed && !generation.followed) {
            generation.number.incrementAndGet();
        }
        generation.followed = followed;
    }

    /** A record of the service changed; others show it soon. */
    void changed(Service service) {
        of(service).number.incrementAndGet();
        lastChange = System.nanoTime();
        if (echoing.compareAndSet(false, true)) {
            vertx.setTimer(ECHO_MS, due -> echo());
        }
    }

    private void echo() {
        generations.values().forEach(generation -> generation.number.incrementAndGet());
        if (System.nanoTime() - lastChange < echoNanos) {
            vertx.setTimer(ECHO_MS, due -> echo());
        } else {
            echoing.set(false);
        }
    }

    /** A record of the service may be seen no more: nothing that was read before is shown again, not even in need. */
    void gone(Service service) {
        Generation generation = of(service);
        generation.floor = generation.number.incrementAndGet();
        changed(service);
    }

    private Generation of(Service service) {
        return Objects.requireNonNull(generations.get(service));
    }

    private static final class Generation {
        private final AtomicLong number = new AtomicLong();
        private volatile long floor;
        private volatile boolean followed;
    }

    /** The number under which something was read. */
    public static final class Stamp {

        private final Generation generation;
        private final long number;

        private Stamp(Generation generation, long number) {
            this.generation = generation;
            this.number = number;
        }

        /** Whether nothing has changed since. */
        public boolean isCurrent() {
            return number == generation.number.get();
        }

        /** Whether it may still be shown when there is nothing newer to be had. */
        public boolean isShowable() {
            return number >= generation.floor;
        }
    }
}

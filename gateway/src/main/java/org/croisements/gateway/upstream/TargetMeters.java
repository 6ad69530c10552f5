package org.croisements.gateway.upstream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.croisements.gateway.contract.Service;

/** The figures of each replica: its calls by how they went, and what is thought of it. */
@Singleton
class TargetMeters {

    private final MeterRegistry registry;
    private final Map<Target, Meters> known = new ConcurrentHashMap<>();

    TargetMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Shows the replicas of a service that there are, and no others. */
    void show(Service service, Set<Target> targets) {
        targets.forEach(target -> known.computeIfAbsent(target, added -> meters(service, added)));
        known.forEach((target, meters) -> {
            if (meters.service == service && !targets.contains(target)) {
                meters.all().forEach(registry::remove);
                known.remove(target);
            }
        });
    }

    /** Counts a call. */
    void count(Target target, Attempt.Outcome outcome, long nanos) {
        Meters meters = known.get(target);
        Timer timer = meters == null ? null : meters.calls.get(outcome);
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private Meters meters(Service service, Target target) {
        Tags tags = Tags.of("service", service.processName(), "target", target.label());
        Map<Attempt.Outcome, Timer> calls = new EnumMap<>(Attempt.Outcome.class);
        for (Attempt.Outcome outcome : Attempt.Outcome.values()) {
            calls.put(
                    outcome,
                    Timer.builder("gateway.calls")
                            .description("Calls of replicas, up to the head of the answer")
                            .tags(tags.and("outcome", outcome.label()))
                            .register(registry));
        }
        return new Meters(
                service,
                calls,
                List.of(
                        gauge("gateway.target.calls", "Calls under way", tags, target, Target::calls),
                        gauge(
                                "gateway.target.ready",
                                "1 when its probe says so",
                                tags,
                                target,
                                each -> one(each.isReady())),
                        gauge(
                                "gateway.target.ejected",
                                "1 while it is left out for failures",
                                tags,
                                target,
                                each -> one(each.isEjected())),
                        gauge(
                                "gateway.target.broken",
                                "1 while its circuit is open",
                                tags,
                                target,
                                each -> one(each.isBroken()))));
    }

    private Gauge gauge(String name, String description, Tags tags, Target target, ToDoubleFunction<Target> value) {
        return Gauge.builder(name, target, value)
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private static double one(boolean is) {
        return is ? 1 : 0;
    }

    private record Meters(Service service, Map<Attempt.Outcome, Timer> calls, List<Gauge> gauges) {

        private List<Meter> all() {
            List<Meter> all = new ArrayList<>(calls.values());
            all.addAll(gauges);
            return all;
        }
    }
}

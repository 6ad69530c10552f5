package org.croisements.gateway.upstream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.gateway.breaker.CircuitBreaker;
import org.croisements.gateway.breaker.Ejection;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.retry.RetryBudget;
import org.jboss.logging.Logger;

/**
 * What is behind the door right now. New settings and new addresses take effect from the next request on; a replica that
 * is gone from them gets no more calls, those under way end as they will.
 */
@Singleton
public class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);

    private volatile State state;

    @Inject
    Upstreams(BehindConfig settings) {
        state = state(settings, Map.of());
    }

    /** A service with its replicas. */
    public Upstream of(Service service) {
        return Objects.requireNonNull(state.services.get(service), "every service has its place");
    }

    /** All replicas. */
    public Stream<Target> targets() {
        return state.services.values().stream().flatMap(upstream -> upstream.targets().stream());
    }

    /** Puts other settings in force, or refuses them whole, saying why, and leaves everything as it is. */
    public synchronized void apply(BehindConfig settings) {
        State next = state(settings, state.services);
        state = next;
        LOG.infof("Behind the door: %s", describe(next));
    }

    /** The services whose host names stand for several addresses, with what their settings say. */
    Map<Service, List<TargetAddress>> toResolve() {
        BehindConfig settings = state.settings;
        Map<Service, List<TargetAddress>> named = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            if (settings.of(service).resolve()) {
                named.put(service, TargetAddress.of(service, settings.of(service)));
            }
        }
        return named;
    }

    /** Takes the addresses that the names of a service resolve to now. */
    synchronized void resolved(Service service, List<TargetAddress> addresses) {
        Upstream known = of(service);
        List<Target> targets = targets(addresses, known.targets(), state.settings);
        if (!addresses.isEmpty() && !targets.equals(known.targets())) {
            Map<Service, Upstream> services = new EnumMap<>(state.services);
            services.put(service, known.with(targets));
            state = new State(state.settings, services);
            LOG.infof("Behind the door: %s", describe(state));
        }
    }

    private static State state(BehindConfig settings, Map<Service, Upstream> known) {
        Map<Service, Upstream> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Upstream before = known.get(service);
            List<Target> targets = targets(
                    TargetAddress.of(service, settings.of(service)),
                    before == null ? List.of() : before.targets(),
                    settings);
            services.put(
                    service,
                    new Upstream(
                            service,
                            targets,
                            new RetryBudget(
                                    settings.retries().share(),
                                    settings.retries().burst()),
                            new Bulkhead(settings.calls().quick()),
                            new Bulkhead(settings.calls().slow())));
        }
        return new State(settings, services);
    }

    /** A replica that stays keeps what is known of it. */
    private static List<Target> targets(List<TargetAddress> addresses, List<Target> known, BehindConfig settings) {
        Map<TargetAddress, Target> before =
                known.stream().collect(Collectors.toMap(Target::address, Function.identity(), (one, other) -> one));
        var ejection = new Ejection.Rule(
                settings.ejection().failures(), settings.ejection().first());
        BehindConfig.Breaker breaker = settings.breaker();
        var rule = new CircuitBreaker.Rule(breaker.leastCalls(), breaker.share(), breaker.window(), breaker.pause());
        List<Target> targets = new ArrayList<>();
        for (TargetAddress address : addresses) {
            Target same = before.get(address);
            targets.add(same == null ? new Target(address, rule, ejection) : same);
        }
        return targets;
    }

    private static String describe(State state) {
        return state.services.entrySet().stream()
                .map(entry -> entry.getKey().processName() + " at "
                        + entry.getValue().targets().stream().map(Target::label).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private record State(BehindConfig settings, Map<Service, Upstream> services) {}
}

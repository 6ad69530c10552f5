package org.croisements.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;

/** The three services, as stubs, and a gateway that has all the patience that a busy machine may need. */
public class Services implements QuarkusTestResourceLifecycleManager {

    protected final Vertx vertx = Vertx.vertx();
    public final StubService events = new StubService(vertx);
    public final StubService practices = new StubService(vertx);
    public final StubService network = new StubService(vertx);

    private final Map<String, String> others = new HashMap<>();

    /** With settings of a profile's own. */
    @Override
    public void init(Map<String, String> settings) {
        others.putAll(settings);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        Map.of("events", events, "practices", practices, "network", network).forEach((name, stub) -> {
            settings.put("gateway.behind." + name + ".targets", stub.url());
            settings.put("gateway.behind." + name + ".probes", stub.url() + StubService.PROBE);
        });
        settings.put("gateway.port", "0");
        settings.put("gateway.contracts", "fixtures");
        settings.put("gateway.times.first-request", "10S");
        settings.put("gateway.times.next-request", "30S");
        settings.put("gateway.times.idle-body", "5S");
        settings.put("gateway.times.answer", "10S");
        settings.put("gateway.times.slow-answer", "60S");
        settings.put("gateway.times.first-try", "1S");
        settings.put("gateway.times.part", "10S");
        settings.put("gateway.times.probe", "3S");
        settings.put("gateway.times.probe-interval", "50ms");
        // Tests that make a service fail do not close it to those that follow.
        settings.put("gateway.behind.breaker.least-calls", "10000");
        settings.put("gateway.times.key-trust", "1M");
        settings.put("gateway.times.key-refusal", "1M");
        // A machine whose two processors are busy elsewhere is no gateway with too much to do.
        settings.put("gateway.shedding.lag", "1M");
        settings.put("gateway.times.drain", "2S");
        settings.put("gateway.times.file-look", "50ms");
        settings.putAll(others);
        return settings;
    }

    protected Map<String, String> others() {
        return others;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Services.class));
    }

    @Override
    public void stop() {
        vertx.close();
    }

    protected void reset() {
        events.reset();
        practices.reset();
        network.reset();
    }
}

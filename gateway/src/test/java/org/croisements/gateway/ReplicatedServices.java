package org.croisements.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Three replicas of events-service, and a gateway that judges them after few calls and forgives soon. */
public class ReplicatedServices extends Services {

    public final List<StubService> replicas = List.of(events, new StubService(vertx), new StubService(vertx));

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = super.start();
        settings.put(
                "gateway.behind.events.targets",
                replicas.stream().map(StubService::url).collect(Collectors.joining(",")));
        settings.put(
                "gateway.behind.events.probes",
                replicas.stream().map(stub -> stub.url() + StubService.PROBE).collect(Collectors.joining(",")));
        settings.put("gateway.behind.ejection.failures", "3");
        settings.put("gateway.behind.ejection.first", "1500ms");
        settings.put("gateway.behind.breaker.least-calls", "10");
        settings.put("gateway.behind.breaker.window", "30S");
        settings.put("gateway.behind.breaker.pause", "3S");
        settings.put("gateway.behind.calls.quick", "20");
        settings.put("gateway.behind.calls.slow", "10");
        settings.putAll(others());
        return settings;
    }

    @Override
    protected void reset() {
        super.reset();
        replicas.forEach(StubService::reset);
    }

    /** For tests that run with these services instead of the usual ones. */
    public static final class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ReplicatedServices.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}

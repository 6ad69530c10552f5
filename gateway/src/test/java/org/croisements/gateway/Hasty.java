package org.croisements.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A gateway that has little patience, for what comes when it is over. */
public final class Hasty implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(
                Services.class,
                Map.of(
                        "gateway.times.first-request", "1S",
                        "gateway.times.idle-body", "1S",
                        "gateway.times.answer", "2S",
                        "gateway.times.part", "2S",
                        "gateway.times.key-trust", "300ms",
                        "gateway.times.key-refusal", "300ms")));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}

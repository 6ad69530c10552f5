package org.croisements.gateway.composite;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import org.croisements.gateway.Eventually;
import org.croisements.gateway.Hasty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody waits for ever for a part of an overview. */
@QuarkusTest
@TestProfile(Hasty.class)
class LatePartTest extends CompositeTest {

    /** A gateway that has only just started may take a while for its first answer. */
    @BeforeEach
    void everyPartWasInTimeBefore() {
        Eventually.get(() -> json(EVENT).getBoolean("partial", true), partial -> !partial);
    }

    @Test
    void aPartThatComesTooLateIsNamedAndTheRestIsThere() {
        services.practices.behave(request -> {});

        JsonObject overview = json(EVENT);

        assertThat(overview.getValue("practices")).isNull();
        assertThat(overview.getJsonObject("programme")).isNotNull();
        assertThat(overview.getBoolean("partial")).isTrue();
        assertThat(overview.getJsonArray("missing")).isEqualTo(missing("practices", 504, "GATEWAY_TIMEOUT"));
    }

    @Test
    void withoutTheRecordItselfThereIsNoOverview() {
        services.events.behave(request -> {});

        assertThat(code(get(EVENT))).isEqualTo("GATEWAY_TIMEOUT");
    }
}

package org.croisements.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.purge.Generations;
import org.junit.jupiter.api.BeforeEach;

/** What the tests with a cache share: events-service numbers its answers, and each test asks for addresses of its own. */
public abstract class CachingTest extends GatewayTest {

    protected static final String KEEP = "max-age=60, stale-while-revalidate=60, stale-if-error=60";

    private static final AtomicInteger TESTS = new AtomicInteger();

    protected final AtomicInteger answers = new AtomicInteger();
    protected final String path = "/api/v1/events/number-" + TESTS.incrementAndGet();

    @Inject
    protected Generations generations;

    @BeforeEach
    void theFeedsAreFollowed() {
        await(() -> generations.isFollowed(Service.EVENTS) && generations.isSettled());
        services.events.behave(request -> answer(request, KEEP));
    }

    /** An answer for the language asked, with a number, to be kept as long as is said. */
    protected void answer(HttpServerRequest request, String keep) {
        int number = answers.incrementAndGet();
        String tag = "\"" + number + "\"";
        var response = request.response()
                .putHeader("Gateway-Cache-Control", keep)
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Vary", "Accept, Accept-Language, Authorization")
                .putHeader("ETag", tag);
        response.putHeader("Content-Type", "text/plain")
                .end("%s %d".formatted(request.headers().get("Accept-Language"), number));
    }

    protected static String status(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Status").orElse("");
    }

    protected static void await(BooleanSupplier condition) {
        Eventually.get(condition::getAsBoolean, Boolean::booleanValue);
    }

    /** A gateway that keeps answers. */
    public static class Caching implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.cache.bytes",
                    "8000000",
                    "gateway.cache.answer-bytes",
                    "100000",
                    "gateway.cache.echo",
                    "1ms");
        }
    }
}

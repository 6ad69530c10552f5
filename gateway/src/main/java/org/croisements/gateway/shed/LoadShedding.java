package org.croisements.gateway.shed;

import static org.croisements.gateway.problem.GatewayProblem.UNAVAILABLE;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.exchange.Step;
import org.croisements.gateway.routing.Route;
import org.croisements.gateway.web.GatewayConfig;

/**
 * Refuses requests when more are under way than can be served, or when the event loops fall behind, instead of serving all
 * of them too late. The gateway's own pages, health among them, are always served; administrators have room of their own,
 * so that those who can help still get in. What waits by nature costs next to nothing and is not counted.
 */
@Singleton
public class LoadShedding implements Step {

    private final GatewayConfig.Shedding settings;
    private final Administrators administrators;
    private final EventLoopLag lag;
    private final Counter refused;
    private final AtomicInteger underWay = new AtomicInteger();

    LoadShedding(GatewayConfig config, Administrators administrators, EventLoopLag lag, MeterRegistry registry) {
        this.settings = config.shedding();
        this.administrators = administrators;
        this.lag = lag;
        this.refused = Counter.builder("gateway.shed")
                .description("Requests refused because there was too much to do")
                .register(registry);
        registry.gauge("gateway.requests.under.way", underWay);
    }

    @Override
    public boolean handle(Exchange exchange) {
        Route route = exchange.route();
        if (route == null || route.slow()) {
            return false;
        }
        int all = underWay.incrementAndGet();
        exchange.whenDone(underWay::decrementAndGet);
        boolean tooMany = all > settings.requests();
        boolean late = lag.nanos() > settings.lag().toNanos();
        if (!tooMany && !late) {
            return false;
        }
        boolean roomLeft = all <= settings.requests() + settings.reserve();
        if (roomLeft && administrators.isOne(exchange.request())) {
            return false;
        }
        refused.increment();
        throw UNAVAILABLE.with("There is too much to do right now; the same request may succeed soon");
    }
}

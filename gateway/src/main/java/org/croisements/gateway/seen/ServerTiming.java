package org.croisements.gateway.seen;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.exchange.Observer;

/** Tells callers in {@code Server-Timing} where the time went, beside what the service says itself. */
@Singleton
public class ServerTiming implements Observer {

    /** The header. */
    public static final CharSequence NAME = HttpHeaders.createOptimized("Server-Timing");

    @Override
    public void head(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        if (exchange.route() == null) {
            return;
        }
        StringBuilder timing = new StringBuilder(48);
        long service = exchange.upstreamNanos();
        append(timing.append("gateway;dur="), Math.max(0, exchange.nanos() - service));
        if (exchange.tries() > 0) {
            append(timing.append(", service;dur="), service);
        }
        request.response().headers().add(NAME, timing);
    }

    /** What services took, as the header says it. */
    public static String of(Map<Service, Long> nanos) {
        StringBuilder timing = new StringBuilder(80);
        nanos.forEach((service, taken) -> append(
                timing.append(timing.length() == 0 ? "" : ", ")
                        .append(service.processName())
                        .append(";dur="),
                taken));
        return timing.toString();
    }

    /** Milliseconds with two digits. */
    static void append(StringBuilder text, long nanos) {
        long hundredths = nanos / 10_000;
        text.append(hundredths / 100).append('.');
        if (hundredths % 100 < 10) {
            text.append('0');
        }
        text.append(hundredths % 100);
    }
}

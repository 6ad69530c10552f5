package org.croisements.gateway.seen;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.exchange.Observer;
import org.croisements.gateway.routing.Route;
import org.croisements.gateway.trace.TraceContext;
import org.croisements.gateway.web.GatewayConfig;
import org.croisements.gateway.web.SecondText;
import org.jspecify.annotations.Nullable;

/**
 * A line of JSON for each request, with nothing in it that says who asked: no address, no query, and of the path only its
 * form, since paths hold links that open things.
 */
@Singleton
public class AccessLog implements Observer {

    private static final String OFF = "off";
    private static final String STANDARD_OUTPUT = "-";

    private final GatewayConfig config;
    private final Clock clock;
    private @Nullable LineWriter writer;
    private final SecondText second = new SecondText(AccessLog::withoutItsZone);

    AccessLog(GatewayConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) throws IOException {
        if (!config.accessLog().equals(OFF)) {
            writer = new LineWriter(output());
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        LineWriter open = writer;
        if (open != null) {
            open.close();
        }
    }

    private OutputStream output() throws IOException {
        return config.accessLog().equals(STANDARD_OUTPUT)
                ? new FileOutputStream(FileDescriptor.out)
                : Files.newOutputStream(
                        Path.of(config.accessLog()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void done(Exchange exchange) {
        LineWriter open = writer;
        if (open != null) {
            open.write(line(exchange));
        }
    }

    private StringBuilder line(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        HttpServerResponse response = request.response();
        Route route = exchange.route();
        StringBuilder line = new StringBuilder(320).append("{\"time\":\"");
        time(line);
        line.append("\",\"log\":\"access\",\"traceId\":\"")
                .append(TraceContext.traceId(request))
                .append("\",\"method\":\"")
                .append(exchange.method())
                .append("\",\"route\":\"")
                .append(route == null ? "-" : route.template())
                .append("\",\"status\":")
                .append(response.getStatusCode())
                .append(",\"bytes\":")
                .append(response.bytesWritten())
                .append(",\"ms\":");
        ServerTiming.append(line, exchange.nanos());
        if (route != null && exchange.tries() > 0) {
            line.append(",\"service\":\"").append(route.service().processName()).append('"');
            text(line, "target", exchange.target());
            line.append(",\"tries\":").append(exchange.tries()).append(",\"serviceMs\":");
            ServerTiming.append(line, exchange.upstreamNanos());
        }
        text(line, "cache", exchange.cache());
        text(line, "limit", exchange.limit());
        if (exchange.isAborted()) {
            line.append(",\"aborted\":true");
        }
        return line.append("}\n");
    }

    /** The moment, to the millisecond. */
    private void time(StringBuilder line) {
        Instant now = clock.instant();
        int millis = now.get(ChronoField.MILLI_OF_SECOND);
        line.append(second.of(now))
                .append(millis < 10 ? ".00" : millis < 100 ? ".0" : ".")
                .append(millis)
                .append('Z');
    }

    private static String withoutItsZone(Instant moment) {
        String text = moment.truncatedTo(ChronoUnit.SECONDS).toString();
        return text.substring(0, text.length() - 1);
    }

    /** Names and results are ours, so nothing in them needs escaping but the quotes of a header's value. */
    private static void text(StringBuilder line, String name, @Nullable String value) {
        if (value != null) {
            line.append(",\"")
                    .append(name)
                    .append("\":\"")
                    .append(value.replace("\"", "\\\""))
                    .append('"');
        }
    }
}

package org.croisements.gateway.seen;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.TimeUnit;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.routing.Route;
import org.croisements.gateway.trace.TraceContext;
import org.croisements.gateway.web.GatewayConfig;
import org.jspecify.annotations.Nullable;

/**
 * Sends spans to a collector of OpenTelemetry, if the settings name one: of requests whose caller traces them, and of a
 * share of the others. What a span tells is what the access log tells.
 */
@Singleton
public class Spans {

    private final GatewayConfig.Traces settings;
    private @Nullable SdkTracerProvider provider;
    private @Nullable Tracer tracer;

    Spans(GatewayConfig config) {
        this.settings = config.traces();
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        settings.endpoint().ifPresent(endpoint -> {
            SdkTracerProvider made = SdkTracerProvider.builder()
                    .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.share())))
                    .setResource(Resource.create(
                            Attributes.builder().put("service.name", "gateway").build()))
                    .addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                    .setEndpoint(endpoint.toString())
                                    .build())
                            .setScheduleDelay(settings.delay())
                            .build())
                    .build();
            provider = made;
            tracer = made.get("gateway");
        });
    }

    void stop(@Observes ShutdownEvent stopped) {
        SdkTracerProvider open = provider;
        if (open != null) {
            open.shutdown().join(5, TimeUnit.SECONDS);
        }
    }

    /** To be called once a request has its trace: begins its span, and lets the trace go on from there. */
    public void enter(HttpServerRequest request, Exchange exchange, @Nullable String callersSpan) {
        Tracer open = tracer;
        String trace = TraceContext.traceId(request);
        if (open == null || trace == null) {
            return;
        }
        Context parent = Context.root();
        if (callersSpan != null) {
            parent = Span.wrap(SpanContext.createFromRemoteParent(
                            trace,
                            callersSpan,
                            TraceFlags.fromHex(TraceContext.flags(request), 0),
                            TraceState.getDefault()))
                    .storeInContext(parent);
        }
        Span span = open.spanBuilder(exchange.method())
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        SpanContext context = span.getSpanContext();
        TraceContext.set(
                request,
                context.getTraceId(),
                context.getSpanId(),
                context.getTraceFlags().asHex());
        if (span.isRecording()) {
            exchange.whenDone(() -> end(exchange, span));
        } else {
            span.end();
        }
    }

    private static void end(Exchange exchange, Span span) {
        Route route = exchange.route();
        int status = exchange.request().response().getStatusCode();
        if (route != null) {
            span.updateName(exchange.method() + " " + route.template());
            span.setAttribute("http.route", route.template());
        }
        span.setAttribute("http.request.method", exchange.method());
        span.setAttribute("http.response.status_code", status);
        String target = exchange.target();
        if (target != null) {
            span.setAttribute("gateway.target", target);
            span.setAttribute("gateway.tries", exchange.tries());
            span.setAttribute("gateway.service.ms", exchange.upstreamNanos() / 1e6);
        }
        String cache = exchange.cache();
        if (cache != null) {
            span.setAttribute("gateway.cache", cache);
        }
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}

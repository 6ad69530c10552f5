package org.croisements.gateway.upstream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.web.GatewayConfig;

/** Asks every replica all the time whether it is ready; one that is not gets calls only where none is. */
@Singleton
class Probes {

    private final Upstreams upstreams;
    private final TargetMeters meters;
    private final HttpClient client;
    private final GatewayConfig.Times times;
    /** A probe that gets no answer is not asked a second time meanwhile. */
    private final Set<Target> asked = ConcurrentHashMap.newKeySet();

    private volatile long timer;

    Probes(Vertx vertx, GatewayConfig config, Upstreams upstreams, TargetMeters meters) {
        this.upstreams = upstreams;
        this.meters = meters;
        this.times = config.times();
        this.client =
                vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(2).setKeepAliveTimeout(5));
    }

    void start(@Observes StartupEvent started, Vertx vertx) {
        show();
        timer = vertx.setPeriodic(1, times.probeInterval().toMillis(), tick -> {
            show();
            upstreams.targets().forEach(this::ask);
        });
    }

    private void show() {
        for (Service service : Service.values()) {
            meters.show(service, Set.copyOf(upstreams.of(service).targets()));
        }
    }

    void stop(@Observes ShutdownEvent stopped, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    private void ask(Target target) {
        if (asked.add(target)) {
            isReady(target).onComplete(answer -> {
                asked.remove(target);
                target.probed(answer.succeeded() && answer.result());
            });
        }
    }

    private Future<Boolean> isReady(Target target) {
        long patience = times.probe().toMillis();
        RequestOptions probe = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(target.address().probe().toString())
                .setConnectTimeout(patience)
                .setIdleTimeout(patience);
        return client.request(probe)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.end().map(answer.statusCode() == 200));
    }
}

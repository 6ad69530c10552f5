package org.croisements.gateway.door;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.croisements.gateway.web.GatewayConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one socket that the outside world reaches. It is a Vert.x server of our own and not the platform's, because that
 * one answers malformed requests with an empty body and keeps its connections to itself.
 */
@Singleton
public class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final long START_SECONDS = 20;
    private static final long SWEEP_MS = 1_000;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Connections connections;
    private final Pipeline pipeline;
    private volatile int port;
    private volatile @Nullable String deployment;

    Door(Vertx vertx, GatewayConfig config, Connections connections, Pipeline pipeline) {
        this.vertx = vertx;
        this.config = config;
        this.connections = connections;
        this.pipeline = pipeline;
    }

    /** Opens one server per core, all on the same socket: more event loops than cores cost a third of the throughput. */
    void open(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        deployment = vertx.deployVerticle(Leaf::new, new DeploymentOptions().setInstances(cores))
                .toCompletionStage()
                .toCompletableFuture()
                .get(START_SECONDS, TimeUnit.SECONDS);
        vertx.setPeriodic(SWEEP_MS, tick -> connections.sweep());
        LOG.infof("The gateway listens on %s:%d", config.host(), port);
    }

    /** Before anything else stops, the log and the connections to services among them. */
    void close(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stopped) throws Exception {
        connections.drain(config.times().drain());
        String open = deployment;
        if (open != null) {
            vertx.undeploy(open).toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** The port that is really listened on; 0 before that. */
    public int port() {
        return port;
    }

    /** Whether new requests are welcome. */
    public boolean isOpen() {
        return port != 0 && !connections.draining();
    }

    private HttpServerOptions options() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(config.host())
                // A negative port is Vert.x's way to share one free port among several servers.
                .setPort(config.port() == 0 ? -1 : config.port())
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(config.limits().uriBytes())
                .setMaxHeaderSize(config.limits().headerBytes())
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true)
                .setCompressionSupported(false)
                // WebSockets are refused; nobody need look for their extensions in each request.
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
        GatewayConfig.Tls tls = config.tls();
        if (tls.certificate().isPresent() && tls.key().isPresent()) {
            options.setSsl(true)
                    .setUseAlpn(true)
                    .setEnabledSecureTransportProtocols(Set.of("TLSv1.3", "TLSv1.2"))
                    .setKeyCertOptions(new PemKeyCertOptions()
                            .setCertPath(tls.certificate().get().toString())
                            .setKeyPath(tls.key().get().toString()))
                    .setInitialSettings(new Http2Settings()
                            .setMaxConcurrentStreams(100)
                            .setMaxHeaderListSize(config.limits().headerBytes()));
        }
        return options;
    }

    /** One leaf of the door: a server on an event loop of its own. */
    private final class Leaf extends AbstractVerticle {

        @Override
        public void start(Promise<Void> opened) {
            HttpServer server = vertx.createHttpServer(options())
                    .connectionHandler(connections::opened)
                    .invalidRequestHandler(pipeline::refuse)
                    .requestHandler(pipeline::handle);
            server.listen()
                    .onSuccess(listening -> port = listening.actualPort())
                    .<Void>mapEmpty()
                    .onComplete(opened);
        }
    }
}

package org.croisements.gateway.upstream;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.croisements.gateway.web.GatewayConfig;
import org.jboss.logging.Logger;

/** Asks again and again which addresses the services' names stand for, where the settings say so. */
@Singleton
class Discovery {

    private static final Logger LOG = Logger.getLogger(Discovery.class);

    /** All addresses of a name. */
    interface Names {
        List<String> addresses(String name) throws UnknownHostException;
    }

    private final Upstreams upstreams;
    private final Names names;

    @Inject
    Discovery(Upstreams upstreams) {
        this(
                upstreams,
                name -> Stream.of(InetAddress.getAllByName(name))
                        .map(InetAddress::getHostAddress)
                        .toList());
    }

    Discovery(Upstreams upstreams, Names names) {
        this.upstreams = upstreams;
        this.names = names;
    }

    void start(@Observes StartupEvent started, Vertx vertx, GatewayConfig config) {
        vertx.setPeriodic(
                1,
                config.times().resolve().toMillis(),
                tick -> vertx.executeBlocking(() -> {
                    resolve();
                    return true;
                }));
    }

    /** One round; a name that can't be resolved now keeps the addresses that it had. */
    void resolve() {
        upstreams.toResolve().forEach((service, addresses) -> {
            try {
                List<TargetAddress> resolved = new ArrayList<>();
                for (TargetAddress address : addresses) {
                    names.addresses(address.name()).stream()
                            .sorted()
                            .map(address::resolved)
                            .forEach(resolved::add);
                }
                upstreams.resolved(service, resolved);
            } catch (UnknownHostException e) {
                LOG.warnf("%s can't be resolved: %s", service.processName(), e.getMessage());
            }
        });
    }
}

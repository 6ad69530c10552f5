package org.croisements.gateway.faults;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.function.Consumer;
import org.croisements.gateway.StubService;

/** What can go wrong with a service. */
enum Fault {
    KILLED(request -> {}),
    HUNG(request -> {}),
    SLOW(request -> request.response().setChunked(true)),
    RESETTING(request -> {
        // A linger of nought makes the closing a reset.
        ((ConnectionBase) request.connection())
                .channel()
                .config()
                .setOption(io.netty.channel.ChannelOption.SO_LINGER, 0);
        request.connection().close();
    }),
    ANSWERING_GARBAGE(request -> request.toNetSocket().onSuccess(socket -> garbage(socket))),
    UNABLE(request -> request.response()
            .setStatusCode(503)
            .putHeader("Retry-After", "2")
            .putHeader("Content-Type", "application/problem+json")
            .end("{\"code\":\"UNAVAILABLE\"}"));

    private final Consumer<HttpServerRequest> behaviour;

    Fault(Consumer<HttpServerRequest> behaviour) {
        this.behaviour = behaviour;
    }

    void befall(StubService service) {
        service.behave(behaviour::accept);
        if (this == KILLED) {
            service.stop();
        }
    }

    void end(StubService service) {
        if (this == KILLED) {
            service.start();
        }
        service.reset();
    }

    private static void garbage(NetSocket socket) {
        socket.write("\u0000\u0001 this is no HTTP \r\n\r\n").onComplete(sent -> socket.close());
    }
}

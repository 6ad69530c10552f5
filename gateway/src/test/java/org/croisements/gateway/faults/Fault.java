package org.croisements.gateway.faults;

import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.ConnectionBase;
import org.croisements.gateway.StubService;

/** What can go wrong with a service. */
enum Fault {
    KILLED,
    HUNG,
    SLOW,
    RESETTING,
    ANSWERING_GARBAGE,
    UNABLE;

    private void answer(HttpServerRequest request) {
        switch (this) {
            case KILLED, HUNG -> {}
            case SLOW -> request.response().setChunked(true);
            case RESETTING -> {
                // A linger of nought makes the closing a reset.
                ((ConnectionBase) request.connection()).channel().config().setOption(ChannelOption.SO_LINGER, 0);
                request.connection().close();
            }
            case ANSWERING_GARBAGE -> request.toNetSocket().onSuccess(Fault::garbage);
            case UNABLE ->
                request.response()
                        .setStatusCode(503)
                        .putHeader("Retry-After", "2")
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"UNAVAILABLE\"}");
        }
    }

    void befall(StubService service) {
        service.behave(this::answer);
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

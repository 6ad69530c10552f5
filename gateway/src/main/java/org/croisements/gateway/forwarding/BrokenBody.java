package org.croisements.gateway.forwarding;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries the news that a body breaks the rules of HTTP from the connection, which notices it, to the one who forwards
 * that body. (Vert.x would close the connection without a word.)
 */
public final class BrokenBody {

    private static final AttributeKey<BooleanSupplier> LISTENER = AttributeKey.valueOf(BrokenBody.class, "listener");

    private BrokenBody() {}

    /** Whom to tell on this connection; they say whether they were still waiting for the body. */
    static void listen(HttpServerRequest request, BooleanSupplier whenBroken) {
        ((ConnectionBase) request.connection()).channel().attr(LISTENER).set(whenBroken);
    }

    /** Tells whoever forwards the body; false when nobody does. */
    public static boolean report(Channel channel) {
        @Nullable BooleanSupplier whenBroken = channel.attr(LISTENER).getAndSet(null);
        return whenBroken != null && whenBroken.getAsBoolean();
    }
}

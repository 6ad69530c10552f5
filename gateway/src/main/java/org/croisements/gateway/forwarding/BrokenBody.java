package org.croisements.gateway.forwarding;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries the news that a body breaks the rules of HTTP from the connection, which notices it, to the one who forwards
 * that body, at once or when somebody does. (Vert.x would close the connection without a word.)
 */
public final class BrokenBody {

    private static final AttributeKey<BooleanSupplier> LISTENER = AttributeKey.valueOf(BrokenBody.class, "listener");

    /** Stands for a request that nobody forwards yet, and for one whose body is broken already. */
    private static final BooleanSupplier NOBODY_YET = new Waiting();

    private static final BooleanSupplier BROKEN = new Waiting();

    private BrokenBody() {}

    /** Told by what it is, not by what it says: no two are equal. */
    private static final class Waiting implements BooleanSupplier {

        @Override
        public boolean getAsBoolean() {
            return true;
        }
    }

    /** A request begins on this connection, whose body somebody will want to hear of. */
    public static void begin(HttpServerRequest request) {
        channel(request).attr(LISTENER).set(NOBODY_YET);
    }

    /** The request is answered. */
    public static void end(HttpServerRequest request) {
        channel(request).attr(LISTENER).set(null);
    }

    /** Whom to tell on this connection; they say whether they were still waiting for the body. */
    static void listen(HttpServerRequest request, BooleanSupplier whenBroken) {
        if (channel(request).attr(LISTENER).getAndSet(whenBroken) == BROKEN) {
            // Whoever was waiting hears it late, but hears it; nobody else is there to tell.
            var unused = whenBroken.getAsBoolean();
        }
    }

    /** Tells whoever forwards the body; false when nobody does. */
    public static boolean report(Channel channel) {
        @Nullable BooleanSupplier whenBroken = channel.attr(LISTENER).getAndSet(null);
        if (whenBroken == NOBODY_YET) {
            channel.attr(LISTENER).set(BROKEN);
        }
        return whenBroken != null && whenBroken.getAsBoolean();
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }
}

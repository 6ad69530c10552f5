package org.croisements.gateway.door;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import org.croisements.gateway.forwarding.BrokenBody;

/**
 * Stands before Vert.x on a connection for what Vert.x answers without a problem: another version of HTTP, which it
 * would answer with an empty 501, and a body that is no body, at which it would close the connection.
 */
final class MessageCheck extends ChannelInboundHandlerAdapter {

    private MessageCheck() {}

    static void on(HttpConnection connection) {
        ChannelHandlerContext vertx = ((ConnectionBase) connection).channelHandlerContext();
        vertx.pipeline().addBefore(vertx.name(), "messageCheck", new MessageCheck());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            checkVersion(request);
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()
                && BrokenBody.report(context.channel())) {
            ReferenceCountUtil.release(message);
            return;
        }
        context.fireChannelRead(message);
    }

    private static void checkVersion(HttpRequest request) {
        HttpVersion version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            request.setProtocolVersion(HttpVersion.HTTP_1_1);
            if (request.decoderResult().isSuccess()) {
                request.setDecoderResult(DecoderResult.failure(new UnspokenVersion(version)));
            }
        }
    }

    /** The request is in a version of HTTP that is not spoken here. */
    static final class UnspokenVersion extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnspokenVersion(HttpVersion version) {
            super("HTTP/%d.%d".formatted(version.majorVersion(), version.minorVersion()), null, false, false);
        }
    }
}

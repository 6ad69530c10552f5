package org.croisements.gateway.compression;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that is compressed while it passes; what comes piece by piece goes out piece by piece. */
final class GzipStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final boolean flush;
    private final Gzipper gzipper = new Gzipper();
    private @Nullable Handler<Buffer> reader;

    GzipStream(ReadStream<Buffer> source, boolean flush) {
        this.source = source;
        this.flush = flush;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        reader = handler;
        if (handler == null) {
            // Nobody reads on: read to the end, or given up.
            gzipper.close();
            source.handler(null);
            return this;
        }
        source.handler(plain -> {
            Buffer packed = gzipper.piece(plain, flush);
            if (packed.length() > 0) {
                handler.handle(packed);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        if (handler == null) {
            source.endHandler(null);
            return this;
        }
        source.endHandler(ended -> {
            Handler<Buffer> last = reader;
            if (last != null) {
                last.handle(gzipper.end());
            }
            handler.handle(null);
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        if (handler == null) {
            source.exceptionHandler(null);
            return this;
        }
        source.exceptionHandler(failure -> {
            gzipper.close();
            handler.handle(failure);
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}

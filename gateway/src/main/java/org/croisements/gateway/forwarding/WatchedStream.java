package org.croisements.gateway.forwarding;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way: fails when it grows over its limit, or when nothing moves for too long, whichever side is to
 * blame. All calls are made on the body's own event loop.
 */
final class WatchedStream implements ReadStream<Buffer> {

    private final Vertx vertx;
    private final ReadStream<Buffer> source;
    private final long limit;
    private final long patienceNanos;
    private @Nullable Handler<Throwable> failureHandler;
    private @Nullable Throwable failed;
    private Runnable whenEnded = () -> {};
    private Consumer<Throwable> whenFailed = failure -> {};
    private long bytes;
    private long lastMove = System.nanoTime();
    private boolean paused;
    private boolean done;
    private long timer = -1;

    WatchedStream(Vertx vertx, ReadStream<Buffer> source, long limit, Duration patience) {
        this.vertx = vertx;
        this.source = source;
        this.limit = limit;
        this.patienceNanos = patience.toNanos();
    }

    WatchedStream whenEnded(Runnable action) {
        whenEnded = action;
        return this;
    }

    WatchedStream whenFailed(Consumer<Throwable> action) {
        whenFailed = action;
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        if (handler == null) {
            finish();
            source.handler(null);
            return this;
        }
        if (timer < 0 && !done) {
            lastMove = System.nanoTime();
            await(patienceNanos);
        }
        source.handler(piece -> {
            lastMove = System.nanoTime();
            bytes += piece.length();
            if (bytes > limit) {
                fail(new BodyTooLong(limit));
            } else if (!done) {
                handler.handle(piece);
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
            if (!done) {
                finish();
                whenEnded.run();
                handler.handle(null);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureHandler = handler;
        if (handler == null) {
            source.exceptionHandler(null);
            return this;
        }
        source.exceptionHandler(this::fail);
        Throwable early = failed;
        if (early != null) {
            handler.handle(early);
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        paused = false;
        source.fetch(amount);
        return this;
    }

    private void await(long nanos) {
        timer = vertx.setTimer(Math.max(1, nanos / 1_000_000), due -> {
            if (done) {
                return;
            }
            long left = patienceNanos - (System.nanoTime() - lastMove);
            if (left > 0) {
                await(left);
            } else {
                fail(new BodyStalled(paused));
            }
        });
    }

    /** Gives the body up; false when it is through already. */
    boolean fail(Throwable failure) {
        if (done) {
            return false;
        }
        finish();
        failed = failure;
        whenFailed.accept(failure);
        Handler<Throwable> handler = failureHandler;
        if (handler != null) {
            handler.handle(failure);
        }
        return true;
    }

    private void finish() {
        done = true;
        if (timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }

    /** Whether a body failed by the one who sent the request. */
    static boolean isCallersFault(Throwable failure) {
        return failure instanceof BodyTooLong
                || failure instanceof BodyMalformed
                || (failure instanceof BodyStalled stalled && !stalled.readersFault());
    }

    /** More came than is taken. */
    static final class BodyTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BodyTooLong(long limit) {
            super("The body is longer than " + limit + " bytes", null, false, false);
        }
    }

    /** What came is not what was announced. */
    static final class BodyMalformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BodyMalformed() {
            super("The body is malformed", null, false, false);
        }
    }

    /** Nothing moved any more: because the reader took nothing, or because the writer sent nothing. */
    static final class BodyStalled extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean readersFault;

        BodyStalled(boolean readersFault) {
            super(readersFault ? "The reader stalled" : "The writer stalled", null, false, false);
            this.readersFault = readersFault;
        }

        boolean readersFault() {
            return readersFault;
        }
    }
}

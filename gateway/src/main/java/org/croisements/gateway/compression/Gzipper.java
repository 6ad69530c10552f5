package org.croisements.gateway.compression;

import io.vertx.core.buffer.Buffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes one gzip stream of pieces as they come. To be used up to its end, or closed. */
final class Gzipper implements AutoCloseable {

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    /** Nearly as small as the usual 6, in half the time. */
    private static final int LEVEL = 3;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 sum = new CRC32();
    private final byte[] out = new byte[8_192];
    private boolean begun;
    private boolean closed;

    /** What a piece becomes; empty while it waits for more, unless {@code flush} wants it out now. */
    Buffer piece(Buffer plain, boolean flush) {
        Buffer packed = begin();
        byte[] bytes = plain.getBytes();
        sum.update(bytes);
        deflater.setInput(bytes);
        drain(packed, flush ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH);
        return packed;
    }

    /** What is left, and the end of the stream. */
    Buffer end() {
        Buffer packed = begin();
        deflater.finish();
        drain(packed, Deflater.NO_FLUSH);
        packed.appendIntLE((int) sum.getValue()).appendIntLE((int) deflater.getBytesRead());
        close();
        return packed;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            deflater.end();
        }
    }

    private Buffer begin() {
        Buffer packed = Buffer.buffer();
        if (!begun) {
            begun = true;
            packed.appendBytes(HEAD);
        }
        return packed;
    }

    private void drain(Buffer packed, int flush) {
        int length = deflater.deflate(out, 0, out.length, flush);
        while (length > 0) {
            packed.appendBytes(out, 0, length);
            length = deflater.deflate(out, 0, out.length, flush);
        }
    }
}

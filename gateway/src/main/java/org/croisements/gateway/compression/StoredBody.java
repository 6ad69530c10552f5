package org.croisements.gateway.compression;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** A body that is kept, and its compressed form, made when it is first wanted and not again. */
public final class StoredBody {

    private final Buffer plain;
    private volatile @Nullable Buffer compressed;
    private volatile boolean asked;

    public StoredBody(Buffer plain) {
        this.plain = plain;
    }

    public Buffer plain() {
        return plain;
    }

    /** Null where it is not worth it. Two that ask at once may both make it; that does no harm. */
    public @Nullable Buffer compressed(@Nullable String mediaType) {
        if (!asked) {
            compressed = Gzip.compress(mediaType, plain);
            asked = true;
        }
        return compressed;
    }

    /** Roughly what both forms take. */
    public int weight() {
        return plain.length() + plain.length() / 4;
    }
}

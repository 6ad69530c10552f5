package org.croisements.events.pass;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What a code says: which registration it lets in to which event. The generation goes up when another person gets the
 * registration. It names nobody.
 */
public record Pass(UUID event, UUID registration, int generation) {

    static final int LENGTH = 4 * Long.BYTES + Short.BYTES;

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(event.getMostSignificantBits())
                .putLong(event.getLeastSignificantBits())
                .putLong(registration.getMostSignificantBits())
                .putLong(registration.getLeastSignificantBits())
                .putShort((short) generation)
                .array();
    }

    static Pass of(byte[] bytes) {
        var read = ByteBuffer.wrap(bytes);
        return new Pass(
                new UUID(read.getLong(), read.getLong()),
                new UUID(read.getLong(), read.getLong()),
                Short.toUnsignedInt(read.getShort()));
    }
}

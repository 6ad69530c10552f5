package org.croisements.events.mail;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/** A message in words, ready to leave. A plain text: nothing in it is run, loaded or followed by itself. */
public record Letter(UUID id, String to, String subject, String text, String language, List<Enclosure> enclosures) {

    /** A file that comes with it; the type with its parameters. */
    public record Enclosure(String name, String type, ByteBuffer content) {

        /** A file that holds these bytes. */
        public static Enclosure of(String name, String type, byte[] content) {
            return new Enclosure(name, type, ByteBuffer.wrap(content).asReadOnlyBuffer());
        }

        byte[] bytes() {
            byte[] bytes = new byte[content.remaining()];
            content.duplicate().get(bytes);
            return bytes;
        }
    }
}

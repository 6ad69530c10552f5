package org.croisements.kit.page;

import static org.croisements.kit.problem.CommonProblem.INVALID_CURSOR;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.croisements.kit.security.Secrets;

/** Makes and reads the opaque cursors of lists and feeds: signed, so that nobody can point one elsewhere. */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;
    /** How many characters a cursor may have. */
    public static final int LONGEST = 4_000;

    private final Secrets secrets;

    Cursors(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A cursor of one kind of list, carrying the parts that {@link #decode} gives back. */
    public String encode(String kind, List<String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(parts.size());
            for (String part : parts) {
                out.writeUTF(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] payload = bytes.toByteArray();
        byte[] signature = sign(kind, payload);
        byte[] cursor = Arrays.copyOf(signature, SIGNATURE_BYTES + payload.length);
        System.arraycopy(payload, 0, cursor, SIGNATURE_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The parts of a cursor that {@link #encode} made for this kind of list; anything else is {@code INVALID_CURSOR}. */
    public List<String> decode(String kind, String cursor) {
        if (cursor.length() > LONGEST) {
            throw invalid();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length <= SIGNATURE_BYTES) {
                throw invalid();
            }
            byte[] payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
            if (!MessageDigest.isEqual(sign(kind, payload), Arrays.copyOf(bytes, SIGNATURE_BYTES))) {
                throw invalid();
            }
            var in = new DataInputStream(new ByteArrayInputStream(payload));
            int count = in.readUnsignedByte();
            var parts = new ArrayList<String>(count);
            for (int i = 0; i < count; i++) {
                parts.add(in.readUTF());
            }
            return parts;
        } catch (IllegalArgumentException | IOException e) {
            throw invalid();
        }
    }

    private byte[] sign(String kind, byte[] payload) {
        return Arrays.copyOf(secrets.mac("cursor:" + kind, payload), SIGNATURE_BYTES);
    }

    private static RuntimeException invalid() {
        return INVALID_CURSOR.with("Take the cursor from a page's next or prev, unchanged, or leave it out");
    }
}

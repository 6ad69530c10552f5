package org.croisements.events.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.croisements.kit.security.Secrets;

/**
 * The codes of certificates: a registration and a signature. Nothing of them is stored, and none can be made up or counted
 * through.
 */
@ApplicationScoped
class CertificateCodes {

    static final String PATTERN = "[A-Za-z0-9_-]{38}";
    private static final Pattern FORM = Pattern.compile(PATTERN);
    private static final String PURPOSE = "certificate";
    private static final int ID_LENGTH = 2 * Long.BYTES;
    private static final int SIGNATURE_LENGTH = 12;

    private final Secrets secrets;

    CertificateCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    String of(UUID registration) {
        byte[] id = ByteBuffer.allocate(ID_LENGTH)
                .putLong(registration.getMostSignificantBits())
                .putLong(registration.getLeastSignificantBits())
                .array();
        var whole = ByteBuffer.allocate(ID_LENGTH + SIGNATURE_LENGTH)
                .put(id)
                .put(Arrays.copyOf(secrets.mac(PURPOSE, id), SIGNATURE_LENGTH));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    /** The registration whose certificate has this code. */
    Optional<UUID> read(String code) {
        if (!FORM.matcher(code).matches()) {
            return Optional.empty();
        }
        byte[] whole = Base64.getUrlDecoder().decode(code);
        var read = ByteBuffer.wrap(whole);
        var registration = new UUID(read.getLong(), read.getLong());
        boolean ours = MessageDigest.isEqual(Base64.getUrlDecoder().decode(of(registration)), whole);
        return ours ? Optional.of(registration) : Optional.empty();
    }
}

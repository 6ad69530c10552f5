package org.croisements.events.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.croisements.kit.security.Secrets;

/**
 * What a link says: a registration, which of its links in time it is, and a signature. Whoever lacks the service's secret
 * can't make one, so a guess is refused before the database is asked.
 */
record LinkToken(UUID registration, int generation) {

    private static final String PURPOSE = "registration-link";
    private static final String BEGINNING = "crl_";
    private static final Pattern FORM = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{67}");
    private static final int SAID = 2 * Long.BYTES + Short.BYTES;

    /** The text of it. */
    String signed(Secrets secrets) {
        byte[] said = said();
        var whole = ByteBuffer.allocate(SAID + 32).put(said).put(secrets.mac(PURPOSE, said));
        return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    private byte[] said() {
        return ByteBuffer.allocate(SAID)
                .putLong(registration.getMostSignificantBits())
                .putLong(registration.getLeastSignificantBits())
                .putShort((short) generation)
                .array();
    }

    /** What a text says, if it is one that this service signed. */
    static Optional<LinkToken> read(String text, Secrets secrets) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(BEGINNING.length())));
        var token = new LinkToken(new UUID(bytes.getLong(), bytes.getLong()), Short.toUnsignedInt(bytes.getShort()));
        boolean ours = MessageDigest.isEqual(token.signed(secrets).getBytes(US_ASCII), text.getBytes(US_ASCII));
        return ours ? Optional.of(token) : Optional.empty();
    }
}

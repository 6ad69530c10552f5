package org.croisements.network.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The text of a key, {@code crs_<id>_<secret>_<checksum>}: an id of 12 and a secret of 43 base62 characters, and the
 * CRC-32 of all that stands before the last underscore, in base62, padded with zeros to 6. By the checksum a scanner of
 * published code tells a key from something that looks like one.
 */
public record KeyText(String id, String text) {

    private static final String MARK = "crs_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ID_LENGTH = 12;
    private static final int SECRET_LENGTH = 43;
    private static final int CHECKSUM_LENGTH = 6;
    private static final Pattern FORM = Pattern.compile("(crs_([0-9A-Za-z]{12})_[0-9A-Za-z]{43})_([0-9A-Za-z]{6})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new key that nobody can guess. */
    public static KeyText random() {
        String id = randomDigits(ID_LENGTH);
        String body = MARK + id + "_" + randomDigits(SECRET_LENGTH);
        return new KeyText(id, body + "_" + checksum(body));
    }

    /** The key that a text is, where it has the form and the checksum of one. */
    public static Optional<KeyText> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() && checksum(form.group(1)).equals(form.group(3))
                ? Optional.of(new KeyText(form.group(2), text))
                : Optional.empty();
    }

    /** What is kept of a key's text: its SHA-256. */
    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        var digits = new StringBuilder();
        for (long rest = crc.getValue(); digits.length() < CHECKSUM_LENGTH; rest /= DIGITS.length()) {
            digits.append(DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return digits.reverse().toString();
    }

    private static String randomDigits(int length) {
        var digits = new StringBuilder();
        RANDOM.ints(length, 0, DIGITS.length()).forEach(i -> digits.append(DIGITS.charAt(i)));
        return digits.toString();
    }

    /** Says nothing that opens anything. */
    @Override
    public String toString() {
        return MARK + id;
    }
}

package org.croisements.kit.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keys derived from the one secret that all replicas of a service share; each purpose has its own. */
@ApplicationScoped
public class Secrets {

    private static final int SHORTEST = 32;
    /** Fewer are a placeholder rather than a secret; random hexadecimal digits have more. */
    private static final int FEWEST_DIFFERENT = 8;

    private final byte[] secret;

    public Secrets(@ConfigProperty(name = "croisements.secret") String secret) {
        if (secret.length() < SHORTEST || secret.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw new IllegalStateException("CROISEMENTS_SECRET needs at least " + SHORTEST + " characters, "
                    + FEWEST_DIFFERENT + " of them different; openssl rand -hex 32 makes a good one");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** A 32-byte key for one purpose; knowing it tells nothing about the others. */
    public byte[] key(String purpose) {
        return hmac(secret, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** The HMAC-SHA-256 of data under the purpose's key. */
    public byte[] mac(String purpose, byte[] data) {
        return hmac(key(purpose), data);
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

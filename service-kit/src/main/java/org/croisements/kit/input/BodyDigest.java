package org.croisements.kit.input;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of the body of the present request, by which a repeated request is known from another one. */
@RequestScoped
public class BodyDigest {

    private byte[] value = new byte[0];

    /** Takes the digest of the body. */
    public void of(byte[] body) {
        value = sha256().digest(body);
    }

    /** 32 bytes of the body and of what stands behind the path beside it, or none where the request had neither. */
    public byte[] with(@Nullable String query) {
        if (query == null) {
            return value.clone();
        }
        var both = sha256();
        both.update(value);
        return both.digest(query.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

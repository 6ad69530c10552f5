package org.croisements.kit.input;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of the body of the present request, by which a repeated request is known from another one. */
@RequestScoped
public class BodyDigest {

    private byte[] value = new byte[0];

    /** Takes the digest of the body. */
    public void of(byte[] body) {
        try {
            value = MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 32 bytes, or none where the request had no body. */
    public byte[] value() {
        return value.clone();
    }
}

package org.croisements.events.pass;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import org.croisements.kit.security.Secrets;

/**
 * The key that codes are signed with (Ed25519): the same on each replica and after each start, since it follows from the
 * service's secret. Devices check codes with its public half while they are off line.
 */
@ApplicationScoped
public class PassKey {

    static final int SIGNATURE_LENGTH = 64;
    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_LENGTH = 32;

    private final KeyPair pair;

    PassKey(Secrets secrets) {
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Always(secrets.key("pass")));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isSigned(byte[] data, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(pair.getPublic());
            check.update(data);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // What has not the form of a signature is none.
            return false;
        }
    }

    /** The public half in 32 bytes (RFC 8032). */
    public byte[] publicKey() {
        var point = ((EdECPublicKey) pair.getPublic()).getPoint();
        byte[] bigEndian = point.getY().toByteArray();
        byte[] key = new byte[KEY_LENGTH];
        for (int i = 0; i < Math.min(bigEndian.length, KEY_LENGTH); i++) {
            key[i] = bigEndian[bigEndian.length - 1 - i];
        }
        if (point.isXOdd()) {
            key[KEY_LENGTH - 1] |= (byte) 0x80;
        }
        return key;
    }

    /** Gives the bytes that the private key is to be, and nothing else. */
    private static final class Always extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Always(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(Arrays.copyOf(bytes, wanted.length), 0, wanted, 0, wanted.length);
        }
    }
}

package org.croisements.network.signing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * The key pairs of the embedded issuer, which all replicas share through the database. The first start makes one. More
 * may stand beside it, published and not yet or no longer signing, so that one can follow another.
 */
@ApplicationScoped
public class SigningKeys {

    private static final String RSA = "RSA";
    private static final int BITS = 2_048;

    /** The key to sign a token with. */
    public record Signer(String kid, PrivateKey key) {}

    private final SigningKeyRepository keys;
    private final KeyWrap wrap;
    private final Clock clock;

    SigningKeys(SigningKeyRepository keys, KeyWrap wrap, Clock clock) {
        this.keys = keys;
        this.wrap = wrap;
        this.clock = clock;
    }

    /** Makes the first key pair, or ends the start where the present one doesn't open. */
    @Transactional
    void prepare(@Observes StartupEvent start) {
        var unused = signer();
    }

    /** The key that signs; needs a transaction. Reading it anew each time, a replica knows at once of another one. */
    public Signer signer() {
        var active = keys.findActive().orElseGet(this::makeFirst);
        try {
            byte[] encoded = wrap.unwrap(active.kid, active.privateKey);
            return new Signer(
                    active.kid, KeyFactory.getInstance(RSA).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public halves. */
    KeySet published() {
        return new KeySet(keys.published().stream().map(SigningKeys::jwk).toList());
    }

    private SigningKey makeFirst() {
        keys.lock();
        return keys.findActive().orElseGet(() -> {
            var key = generate();
            keys.persistAndFlush(key);
            return key;
        });
    }

    private SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            String kid =
                    new RsaJsonWebKey((RSAPublicKey) pair.getPublic()).calculateBase64urlEncodedThumbprint("SHA-256");
            byte[] wrapped = wrap.wrap(kid, pair.getPrivate().getEncoded());
            return new SigningKey(kid, pair.getPublic().getEncoded(), wrapped, true, clock.instant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeySet.Jwk jwk(SigningKey key) {
        try {
            var rsa = (RSAPublicKey) KeyFactory.getInstance(RSA).generatePublic(new X509EncodedKeySpec(key.publicKey));
            return new KeySet.Jwk(
                    RSA, "sig", "RS256", key.kid, base64(rsa.getModulus()), base64(rsa.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the sign's byte, as RFC 7518 section 2 has it. */
    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}

package org.croisements.testkit;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Signs the tokens of component tests and publishes its key set, as a real issuer does. */
public class Issuer implements QuarkusTestResourceLifecycleManager {

    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "croisements";

    /** The centre of {@link #token(String)}. */
    public static final UUID CENTRE = UUID.fromString("0197c0de-0000-7000-8000-00000000c0de");

    private static final KeyPair KEYS = keys();

    private static final Duration LIFE = Duration.ofMinutes(10);

    /** To sign takes longer than most requests of a test, so that tokens are used again for half their life. */
    private static final Map<Claims, Signed> SIGNED = new ConcurrentHashMap<>();

    private record Claims(String subject, String role, Map<String, String> others) {}

    /** Those that some other application would accept, or would have. */
    private static final Map<Other, Signed> OTHERS = new ConcurrentHashMap<>();

    private record Other(String issuer, String audience, Duration expiry) {}

    private record Signed(String token, Instant at) {

        boolean isOlderThan(Duration age) {
            return at.plus(age).isBefore(Instant.now());
        }
    }

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] keySet = keySet().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keySet.length);
            try (var body = exchange.getResponseBody()) {
                body.write(keySet);
            }
        });
        server.start();
        return Map.of(
                "mp.jwt.verify.issuer",
                ISSUER,
                "mp.jwt.verify.audiences",
                AUDIENCE,
                "mp.jwt.verify.publickey.location",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks",
                "croisements.secret",
                "a secret that only the tests know, 0123456789");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** A token of {@link #CENTRE} with one role. */
    public static String token(String role) {
        return token(role, CENTRE);
    }

    /** A token with one role in a centre, for five minutes or more. */
    public static String token(String role, UUID centre, String... scopes) {
        return tokenOf(role + "@" + centre, role, centre, scopes);
    }

    /** A token of somebody with a role in a centre, for five minutes or more. */
    public static String tokenOf(String subject, String role, UUID centre, String... scopes) {
        return token(subject, role, Map.of("centre", centre.toString(), "scope", String.join(" ", scopes)));
    }

    /** A token of somebody who has a role in a centre, with one more claim. */
    public static String tokenWith(String role, UUID centre, String claim, String value) {
        return token(role + "@" + centre, role, Map.of("centre", centre.toString(), claim, value));
    }

    /** A token of somebody who has a role in a centre and administers until a moment. */
    public static String tokenUntil(String role, UUID centre, Instant until) {
        return tokenWith(role, centre, "administers_until", String.valueOf(until.getEpochSecond()));
    }

    /** A token whose claim {@code centre} holds this text, which need not name any, or is missing. */
    public static String tokenOfCentre(String role, @Nullable String centre) {
        return token("somebody", role, centre == null ? Map.of() : Map.of("centre", centre));
    }

    private static String token(String subject, String role, Map<String, String> claims) {
        return SIGNED.compute(
                        new Claims(subject, role, claims),
                        (asked, known) -> known == null || known.isOlderThan(LIFE.dividedBy(2))
                                ? new Signed(sign(asked), Instant.now())
                                : known)
                .token();
    }

    private static String sign(Claims asked) {
        var token =
                Jwt.issuer(ISSUER).audience(AUDIENCE).subject(asked.subject()).groups(Set.of(asked.role()));
        asked.others().forEach(token::claim);
        return token.expiresIn(LIFE).jws().keyId("test").sign(KEYS.getPrivate());
    }

    /** A token that another audience, issuer or time would accept, signed with the right key. */
    public static String token(String issuer, String audience, Duration expiry) {
        return OTHERS.compute(
                        new Other(issuer, audience, expiry),
                        (asked, known) ->
                                known == null || known.isOlderThan(expiry.abs().dividedBy(2))
                                        ? new Signed(sign(asked), Instant.now())
                                        : known)
                .token();
    }

    private static String sign(Other asked) {
        return Jwt.issuer(asked.issuer())
                .audience(asked.audience())
                .subject("somebody")
                .groups(Set.of("network-admin"))
                .expiresAt(Instant.now().plus(asked.expiry()))
                .jws()
                .keyId("test")
                .sign(KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keySet() {
        var key = (RSAPublicKey) KEYS.getPublic();
        return """
                {"keys":[{"kty":"RSA","kid":"test","use":"sig","alg":"RS256","n":"%s","e":"%s"}]}
                """.formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}

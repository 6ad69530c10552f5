package org.croisements.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

    private static final RsaJsonWebKey FIRST = key("first");
    private static final RsaJsonWebKey SECOND = key("second");

    private final MovingClock clock = new MovingClock();
    private final AtomicInteger readings = new AtomicInteger();
    private final HttpServer server = server();
    private final IssuerKeys keys = keys(Duration.ofMinutes(1));

    private volatile String answer = set(FIRST);
    private volatile int status = 200;
    private volatile Duration delay = Duration.ZERO;

    @BeforeEach
    void start() {
        server.createContext("/jwks", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theKeySetIsReadOnceForManyTokens() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(keys.resolveKey(token("first"), List.of())).isEqualTo(FIRST.getKey());
        }

        assertThat(readings).hasValue(1);
    }

    @Test
    void tokensOfUnknownKeysDontHammerTheIssuer() throws Exception {
        keys.resolveKey(token("first"), List.of());
        clock.advance(Duration.ofSeconds(11));

        for (int i = 0; i < 100; i++) {
            String kid = "unknown " + i;
            assertThatThrownBy(() -> keys.resolveKey(token(kid), List.of()))
                    .isInstanceOf(UnresolvableKeyException.class)
                    .hasNoCause();
        }

        assertThat(readings).hasValue(2);
    }

    @Test
    void aKeyThatFollowedIsKnownAfterTenSeconds() throws Exception {
        keys.resolveKey(token("first"), List.of());
        answer = set(FIRST, SECOND);
        clock.advance(Duration.ofSeconds(10));

        assertThat(keys.resolveKey(token("second"), List.of())).isEqualTo(SECOND.getKey());
    }

    @Test
    void aKeyThatTheIssuerWithdrewIsForgottenAfterFiveMinutes() throws Exception {
        keys.resolveKey(token("first"), List.of());
        answer = set(SECOND);
        clock.advance(Duration.ofMinutes(5));

        assertThatThrownBy(() -> keys.resolveKey(token("first"), List.of())).hasNoCause();
    }

    @Test
    void aTokenThatNamesNoKeyIsHeldAgainstTheOnlyOne() throws Exception {
        assertThat(keys.resolveKey(token(null), List.of())).isEqualTo(FIRST.getKey());
    }

    @Test
    void aTokenThatNamesNoKeyIsRefusedWhereThereAreTwo() {
        answer = set(FIRST, SECOND);

        assertThatThrownBy(() -> keys.resolveKey(token(null), List.of())).isInstanceOf(UnresolvableKeyException.class);
    }

    @Test
    void anOutageIsToldFromAWrongKey() {
        status = 503;

        assertThatThrownBy(() -> keys.resolveKey(token("first"), List.of())).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void anOutageAtTheStartPassesWithoutHands() throws Exception {
        answer = "<html>Maintenance</html>";
        assertThatThrownBy(() -> keys.resolveKey(token("first"), List.of())).hasCauseInstanceOf(IOException.class);
        answer = set(FIRST);
        clock.advance(Duration.ofSeconds(1));

        assertThat(keys.resolveKey(token("first"), List.of())).isEqualTo(FIRST.getKey());
    }

    @Test
    void theKeysGoOnForAnHourWithoutTheIssuer() throws Exception {
        keys.resolveKey(token("first"), List.of());
        status = 500;
        clock.advance(Duration.ofMinutes(59));
        assertThat(keys.resolveKey(token("first"), List.of())).isEqualTo(FIRST.getKey());

        clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> keys.resolveKey(token("first"), List.of())).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void callersWaitTogetherForAnIssuerThatHangs() {
        delay = Duration.ofMinutes(1);
        var patience = Duration.ofSeconds(2);
        var hasty = keys(patience);
        long begun = System.nanoTime();

        IntStream.range(0, 8)
                .parallel()
                .forEach(i -> assertThatThrownBy(() -> hasty.resolveKey(token("first"), List.of()))
                        .hasCauseInstanceOf(IOException.class));

        assertThat(readings).hasValue(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(patience, patience.multipliedBy(8));
    }

    private IssuerKeys keys(Duration patience) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
        return new IssuerKeys(address, patience, clock);
    }

    private void answer(HttpExchange exchange) throws IOException {
        readings.incrementAndGet();
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key(String kid) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(kid);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String set(RsaJsonWebKey... keys) {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static JsonWebSignature token(@org.jspecify.annotations.Nullable String kid) {
        var token = new JsonWebSignature();
        if (kid != null) {
            token.setKeyIdHeaderValue(kid);
        }
        return token;
    }

    /** A clock that a test moves on. */
    private static final class MovingClock extends Clock {

        private volatile Instant now = Instant.parse("2018-06-05T07:30:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

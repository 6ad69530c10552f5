package org.croisements.kit.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of the issuer of tokens, read from its key set and kept. They are read by one request at a time, with
 * some patience, and again when they are five minutes old or a token names one that is not among them, yet not more than
 * every ten seconds, whatever callers send. While the issuer can't be reached the keys last read go on for an hour; after
 * that, or without any, {@link #resolveKey} fails with an {@link IOException} as its cause.
 */
public final class IssuerKeys implements VerificationKeyResolver {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(1);

    private record Reading(
            List<JsonWebKey> keys,
            Instant readAt,
            Instant triedAt,
            @Nullable IOException failure) {}

    private final URI address;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient http;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Reading last = new Reading(List.of(), Instant.EPOCH, Instant.EPOCH, null);

    /** Those published at an address, which has so long to answer. */
    public IssuerKeys(URI address, Duration patience, Clock clock) {
        this.address = address;
        this.patience = patience;
        this.clock = clock;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> around) throws UnresolvableKeyException {
        if (isDue(FRESH)) {
            read(FRESH);
        }
        var key = find(token);
        if (key == null && isDue(BETWEEN_READINGS)) {
            read(BETWEEN_READINGS);
            key = find(token);
        }
        var known = last;
        if (known.failure() != null && (key == null || isOlder(known.readAt(), KEPT))) {
            throw new UnresolvableKeyException("The issuer's key set can't be read", known.failure());
        }
        if (key == null) {
            throw new UnresolvableKeyException("The issuer has no such key");
        }
        return key;
    }

    private @Nullable Key find(JsonWebSignature token) {
        String kid = token.getKeyIdHeaderValue();
        var keys = last.keys();
        return keys.stream()
                .filter(key -> kid == null ? keys.size() == 1 : kid.equals(key.getKeyId()))
                .filter(key -> key.getUse() == null || key.getUse().equals("sig"))
                .map(JsonWebKey::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether the keys are older than they may be, and the last attempt to read them is long enough ago. */
    private boolean isDue(Duration age) {
        var known = last;
        return isOlder(known.readAt(), age)
                && isOlder(known.triedAt(), known.failure() == null ? Duration.ZERO : BETWEEN_FAILURES);
    }

    private boolean isOlder(Instant moment, Duration age) {
        return !clock.instant().isBefore(moment.plus(age));
    }

    private void read(Duration age) {
        reading.lock();
        try {
            if (isDue(age)) {
                var keys = fetch();
                last = new Reading(keys, clock.instant(), clock.instant(), null);
            }
        } catch (IOException e) {
            LOG.warnf(
                    "The keys of the tokens' issuer can't be read from %s: %s",
                    address, e.getCause() == null ? e : e.getCause());
            last = new Reading(last.keys(), last.readAt(), clock.instant(), e);
        } finally {
            reading.unlock();
        }
    }

    private List<JsonWebKey> fetch() throws IOException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .timeout(patience)
                .build();
        var answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            var response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("The key set was answered with " + response.statusCode());
            }
            return new JsonWebKeySet(response.body()).getJsonWebKeys();
        } catch (JoseException e) {
            throw new IOException("What was answered is no key set", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The key set can't be had", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The key set can't be had", e);
        } finally {
            answer.cancel(true);
        }
    }
}

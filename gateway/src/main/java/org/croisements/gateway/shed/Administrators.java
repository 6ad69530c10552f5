package org.croisements.gateway.shed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.croisements.gateway.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that showed themselves to be administrators': the token says so, and a service, which verifies it, took it.
 * Only their digests are kept. It decides on nothing but who is served first.
 */
@Singleton
public class Administrators {

    private static final Set<String> ROLES = Set.of("network-admin", "centre-admin");
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    /** Spares looking at the same credential again; two that look alike here only cost one of them its place. */
    private final Cache<Integer, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** Whether a request carries a credential that was once taken as an administrator's. */
    boolean isOne(HttpServerRequest request) {
        String credential = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credential != null && known.getIfPresent(digest(credential)) != null;
    }

    /** A service took a credential; {@code token} is what it got in its place. */
    void taken(String credential, @Nullable String token) {
        if (seen.getIfPresent(credential.hashCode()) != null) {
            return;
        }
        seen.put(credential.hashCode(), true);
        if (token != null && saysAdministrator(token)) {
            known.put(digest(credential), true);
        }
    }

    private static boolean saysAdministrator(String authorization) {
        String[] parts = authorization.substring(authorization.indexOf(' ') + 1).split("\\.", 4);
        if (parts.length != 3) {
            return false;
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
            var groups = new JsonObject(new String(claims, StandardCharsets.UTF_8)).getJsonArray("groups");
            return groups != null && groups.stream().anyMatch(ROLES::contains);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String digest(String credential) {
        return Page.sha256(credential.getBytes(StandardCharsets.UTF_8));
    }
}

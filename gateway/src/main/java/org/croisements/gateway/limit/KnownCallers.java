package org.croisements.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.identity.ApiKey;
import org.croisements.gateway.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Whose credentials a service accepted a moment ago. Before that a key or token counts for nothing: whoever invents a new
 * one for each request stays what they are, an address.
 */
@Singleton
class KnownCallers {

    private final Cache<String, String> callers = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** The caller of a request, if their credentials are known. */
    @Nullable
    String find(HttpServerRequest request) {
        String credential = credential(request);
        return credential == null ? null : callers.getIfPresent(digest(credential));
    }

    /** To be called when a request is answered: who it was, if a service saw their credentials and took them. */
    void learn(Exchange exchange) {
        int status = exchange.request().response().getStatusCode();
        String credential = credential(exchange.request());
        if (credential != null && exchange.target() != null && (status < 400 || status == 403)) {
            String digest = digest(credential);
            if (callers.getIfPresent(digest) == null) {
                String caller = caller(credential);
                if (caller != null) {
                    callers.put(digest, caller);
                }
            }
        }
    }

    /** A key by its id, a token by whom it is for: the next token of the same caller is no new caller. */
    static @Nullable String caller(String credential) {
        ApiKey key = ApiKey.parse(credential);
        if (key != null) {
            return "key " + key.id();
        }
        String[] parts = credential.split("\\.", 4);
        if (parts.length != 3) {
            return null;
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            JsonObject token = new JsonObject(claims);
            Object subject = token.getValue("sub");
            return subject == null ? null : "token " + token.getValue("iss") + " " + subject;
        } catch (IllegalArgumentException | DecodeException e) {
            return null;
        }
    }

    private static @Nullable String credential(HttpServerRequest request) {
        return ApiKey.credential(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static String digest(String credential) {
        return Page.sha256(credential.getBytes(StandardCharsets.UTF_8));
    }
}

package org.croisements.gateway.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the caller knows the gateway by: the configured public URL, or else the host it asked for. */
@Singleton
public class PublicAddress {

    /** Where the caller's address stands in every request, once {@code caller/Callers} has seen it. */
    public static final CharSequence FOR = HttpHeaders.createOptimized("X-Forwarded-For");

    public static final CharSequence PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    public static final CharSequence HOST = HttpHeaders.createOptimized("X-Forwarded-Host");

    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    /** Nearly all requests name the same host; looking at it once is enough. */
    private static volatile String lastHost = "localhost";

    private final Optional<URI> configured;

    PublicAddress(GatewayConfig config) {
        this.configured = config.publicUrl();
    }

    /** The scheme that a connection shows, unless the settings know better. */
    public String schemeOf(HttpServerRequest request) {
        return configured.map(URI::getScheme).orElse(request.isSSL() ? "https" : "http");
    }

    /** The host that the {@code Host} header names, unless the settings know better; this machine's where it names none. */
    public String hostOf(HttpServerRequest request) {
        if (configured.isPresent()) {
            return configured.get().getRawAuthority();
        }
        String header = request.getHeader(HttpHeaders.HOST);
        return header != null && isHost(header) ? header : ownHost(request);
    }

    private static String ownHost(HttpServerRequest request) {
        int port = request.localAddress() == null ? 0 : request.localAddress().port();
        return port <= 0 || port == (request.isSSL() ? 443 : 80) ? "localhost" : "localhost:" + port;
    }

    public String scheme(HttpServerRequest request) {
        String known = request.getHeader(PROTO);
        return known == null ? schemeOf(request) : known;
    }

    /** Host and, unless it is the scheme's own, port. */
    public String host(HttpServerRequest request) {
        String known = request.getHeader(HOST);
        return known == null ? hostOf(request) : known;
    }

    /** Whether a {@code Host} header is a name or an address with an optional port, and nothing more. */
    public static boolean isHost(String header) {
        if (header.equals(lastHost)) {
            return true;
        }
        boolean host = NAME.matcher(header).matches();
        if (host) {
            lastHost = header;
        }
        return host;
    }

    /** Scheme and host, to which a path can be appended. */
    public String base(HttpServerRequest request) {
        return scheme(request) + "://" + host(request);
    }
}

package org.croisements.gateway.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the caller knows the gateway by: the configured public URL, or else the host it asked for. */
@Singleton
public class PublicAddress {

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private final Optional<URI> configured;

    PublicAddress(GatewayConfig config) {
        this.configured = config.publicUrl();
    }

    public String scheme() {
        return configured.map(URI::getScheme).orElse("http");
    }

    /** Host and, unless it is the scheme's own, port. */
    public String host(HttpServerRequest request) {
        return configured.map(URI::getRawAuthority).orElseGet(() -> {
            String asked = request.getHeader("Host");
            return asked != null && isHost(asked) ? asked : "localhost";
        });
    }

    /** Whether a {@code Host} header is a name or an address with an optional port, and nothing more. */
    public static boolean isHost(String header) {
        return HOST.matcher(header).matches();
    }

    /** Scheme and host, to which a path can be appended. */
    public String base(HttpServerRequest request) {
        return scheme() + "://" + host(request);
    }
}

package org.croisements.gateway.caller;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.croisements.gateway.web.GatewayConfig;
import org.croisements.gateway.web.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * Says where a request comes from, by which scheme and to which host: what the connection shows, or what a proxy says that
 * the settings name. It is kept in the request's own {@code X-Forwarded} headers, from which everybody reads it, the
 * services too; what anybody else put there is gone from here on.
 */
@Singleton
public class Callers {

    private static final List<CharSequence> SAID_BY_OTHERS = Stream.of(
                    "Forwarded", "X-Forwarded-Port", "X-Forwarded-Server", "X-Forwarded-Prefix", "X-Real-IP")
            .map(HttpHeaders::createOptimized)
            .toList();

    private final List<AddressRange> trusted;
    private final PublicAddress address;

    Callers(GatewayConfig config, PublicAddress address) {
        this.trusted = config.trustedProxies().orElse(List.of()).stream()
                .map(AddressRange::of)
                .toList();
        this.address = address;
    }

    /** The caller's address; to be called at the start of each request. */
    public String enter(HttpServerRequest request) {
        MultiMap headers = request.headers();
        if (request.version() == HttpVersion.HTTP_2) {
            HostAndPort authority = request.authority();
            if (authority != null) {
                headers.set(HttpHeaders.HOST, authority.toString());
            }
        }
        String peer = request.remoteAddress().hostAddress();
        boolean believed = isTrusted(peer);
        String client = believed ? client(peer, headers.getAll(PublicAddress.FOR)) : peer;
        String proto = believed ? proto(headers.get(PublicAddress.PROTO)) : null;
        String host = believed ? headers.get(PublicAddress.HOST) : null;
        SAID_BY_OTHERS.forEach(headers::remove);
        headers.set(PublicAddress.FOR, client);
        headers.set(PublicAddress.PROTO, proto == null ? address.schemeOf(request) : proto);
        headers.set(PublicAddress.HOST, host != null && PublicAddress.isHost(host) ? host : address.hostOf(request));
        return client;
    }

    /** Whether an address is that of a proxy whose word is believed. */
    public boolean isTrusted(String peer) {
        for (AddressRange range : trusted) {
            if (range.contains(peer)) {
                return true;
            }
        }
        return false;
    }

    /** Each proxy appends whom it saw: from the right, the first that is none of ours. */
    private String client(String peer, List<String> lines) {
        String[] chain = String.join(",", lines).split(",", 64);
        String client = peer;
        for (int i = chain.length - 1; i >= 0; i--) {
            String seen = chain[i].strip();
            if (!NetUtil.isValidIpV4Address(seen) && !NetUtil.isValidIpV6Address(seen)) {
                return client;
            }
            client = seen;
            if (!isTrusted(seen)) {
                return client;
            }
        }
        return client;
    }

    private static @Nullable String proto(@Nullable String said) {
        return "https".equals(said) || "http".equals(said) ? said : null;
    }
}

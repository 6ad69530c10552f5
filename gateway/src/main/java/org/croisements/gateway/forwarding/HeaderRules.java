package org.croisements.gateway.forwarding;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.croisements.gateway.web.PublicAddress;

/**
 * Which headers pass the door. What belongs to one connection stays on it; what claims who the caller is or where the
 * request came from is dropped, and said by the gateway itself where it knows.
 */
@Singleton
public class HeaderRules {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /** Beginnings of headers that some server or other believes. */
    private static final List<String> CLAIMS = List.of(
            ("x-forwarded- x-user x-auth- x-remote- x-centre x-center x-real-ip x-client- x-original- x-rewrite- "
                            + "x-group x-role x-scope x-tenant x-jwt x-ssl- x-account x-authenticated- x-access-token "
                            + "x-id-token x-croisements- x-cluster- x-http-method x-method-override x-envoy- "
                            + "x-deadline-")
                    .split(" "));

    private static final Set<String> DROPPED = Set.of(
            "forwarded",
            "remote-user",
            "cookie",
            "expect",
            "via",
            "x-host",
            "true-client-ip",
            "cf-connecting-ip",
            "fastly-client-ip");

    /** Of what a service says, the parts that are the gateway's to say, or nobody's. */
    private static final Set<String> UNSAID = Set.of(
            "set-cookie",
            "server",
            "x-powered-by",
            "strict-transport-security",
            "alt-svc",
            "gateway-cache-control",
            "x-request-id",
            "traceparent",
            "tracestate");

    private static final List<String> UNSAID_BEGINNINGS = List.of("access-control-", "x-forwarded-");

    /** Not to be dropped by naming them in {@code Connection}: framing, and the request's names. */
    private static final Set<String> KEPT = Set.of("content-length", "host", "traceparent", "x-request-id");

    private static final CharSequence FORWARDED = HttpHeaders.createOptimized("Forwarded");

    private final PublicAddress address;

    HeaderRules(PublicAddress address) {
        this.address = address;
    }

    /** Makes of a caller's headers those that a service gets. */
    public void towardsService(HttpServerRequest caller, MultiMap headers) {
        drop(headers, name -> DROPPED.contains(name) || isClaim(name));
        introduce(caller, headers);
    }

    /** Says where a request came from. */
    public void introduce(HttpServerRequest caller, MultiMap headers) {
        String client = caller.getHeader(PublicAddress.FOR);
        String from = client == null ? caller.remoteAddress().hostAddress() : client;
        String scheme = address.scheme(caller);
        String host = address.host(caller);
        headers.set(PublicAddress.FOR, from);
        headers.set(PublicAddress.PROTO, scheme);
        headers.set(PublicAddress.HOST, host);
        headers.set(FORWARDED, "for=" + node(from) + ";proto=" + scheme + ";host=" + quoted(host));
    }

    private static String node(String address) {
        return address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
    }

    private static String quoted(String host) {
        return host.indexOf(':') < 0 ? host : '"' + host + '"';
    }

    /** Takes from a service's headers what is not for it to say. */
    public static void towardsCaller(MultiMap headers) {
        drop(headers, name -> UNSAID.contains(name) || startsWithAny(name, UNSAID_BEGINNINGS));
    }

    private static boolean isClaim(String lower) {
        // Few headers begin like any of them.
        return lower.startsWith("ssl-client-") || (lower.startsWith("x-") && startsWithAny(lower, CLAIMS));
    }

    /** Drops what belongs to the connection, by the rules or by its own word, and what is unwanted, in one go. */
    private static void drop(MultiMap headers, Predicate<String> unwanted) {
        Set<String> named = namedByConnection(headers);
        List<String> dropped = new ArrayList<>(4);
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (HOP_BY_HOP.contains(name) || named.contains(name) || unwanted.test(name)) {
                dropped.add(name);
            }
        }
        dropped.forEach(headers::remove);
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        List<String> lines = headers.getAll(HttpHeaders.CONNECTION);
        if (lines.isEmpty()) {
            return Set.of();
        }
        Set<String> named = new HashSet<>();
        for (String line : lines) {
            for (String name : line.split(",", 64)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        named.removeAll(KEPT);
        return named;
    }

    private static boolean startsWithAny(String name, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}

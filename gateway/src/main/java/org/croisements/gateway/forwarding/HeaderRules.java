package org.croisements.gateway.forwarding;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private final PublicAddress address;

    HeaderRules(PublicAddress address) {
        this.address = address;
    }

    /** Makes of a caller's headers those that a service gets. */
    public void towardsService(HttpServerRequest caller, MultiMap headers) {
        dropHopByHop(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (DROPPED.contains(lower) || isClaim(lower)) {
                headers.remove(name);
            }
        }
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
        headers.set("Forwarded", "for=" + node(from) + ";proto=" + scheme + ";host=" + quoted(host));
    }

    private static String node(String address) {
        return address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
    }

    private static String quoted(String host) {
        return host.indexOf(':') < 0 ? host : '"' + host + '"';
    }

    /** Takes from a service's headers what is not for it to say. */
    public static void towardsCaller(MultiMap headers) {
        dropHopByHop(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (UNSAID.contains(lower) || startsWithAny(lower, UNSAID_BEGINNINGS)) {
                headers.remove(name);
            }
        }
    }

    private static boolean isClaim(String lower) {
        // Few headers begin like any of them.
        return lower.startsWith("ssl-client-") || (lower.startsWith("x-") && startsWithAny(lower, CLAIMS));
    }

    private static void dropHopByHop(MultiMap headers) {
        for (String line : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : line.split(",", 64)) {
                String lower = name.strip().toLowerCase(Locale.ROOT);
                if (!lower.isEmpty() && !KEPT.contains(lower)) {
                    headers.remove(lower);
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
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

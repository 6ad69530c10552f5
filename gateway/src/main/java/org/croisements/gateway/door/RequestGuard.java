package org.croisements.gateway.door;

import static org.croisements.gateway.problem.GatewayProblem.EXPECTATION_FAILED;
import static org.croisements.gateway.problem.GatewayProblem.HEADERS_TOO_LARGE;
import static org.croisements.gateway.problem.GatewayProblem.MALFORMED_REQUEST;
import static org.croisements.gateway.problem.GatewayProblem.METHOD_NOT_ALLOWED;
import static org.croisements.gateway.problem.GatewayProblem.NOT_FOUND;
import static org.croisements.gateway.problem.GatewayProblem.UPGRADE_REFUSED;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.croisements.gateway.contract.Contracts;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.exchange.Step;
import org.croisements.gateway.routing.Route;
import org.croisements.gateway.web.GatewayConfig;
import org.croisements.gateway.web.PublicAddress;

/**
 * Refuses what two programs could read in two ways: a path that one of them normalises, a header that one of them
 * renames, a second Host. What passes means the same to the gateway and to every service.
 */
@Singleton
public class RequestGuard implements Step {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private static final List<CharSequence> SINGLE = List.of(
            HttpHeaders.HOST,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.TRANSFER_ENCODING);
    private static final List<String> AMBIGUOUS_IN_PATHS =
            List.of(";", "//", "..", "/./", "\\", "%2f", "%5c", "%00", "%2e", "%3b", "%25");
    private static final Pattern LONELY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    /** What the gateway itself has added by then: two names of the request, and where it comes from. */
    private static final int OURS = 5;

    private final Contracts contracts;
    private final int headers;

    RequestGuard(Contracts contracts, GatewayConfig config) {
        this.contracts = contracts;
        this.headers = config.limits().headers() + OURS;
    }

    /** Throws the problem of the first rule that the request breaks. */
    @Override
    public boolean handle(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        checkMethod(exchange);
        checkHeaders(request);
        checkUri(request.uri());
        checkFraming(request);
        return false;
    }

    /** Whether a method is one of those that some address here may take. */
    static boolean isKnown(String method) {
        return Exchange.METHODS.contains(method);
    }

    /** What no service has is left to the pages, which take less. */
    private void checkMethod(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        Route route = exchange.route();
        if (isKnown(request.method().name()) || (route == null && request.uri().startsWith("/"))) {
            return;
        }
        String offered =
                route == null ? METHODS : String.join(", ", contracts.methods(route.service(), route.template()));
        if (offered.isEmpty()) {
            throw NOT_FOUND.with("There is nothing at %s", request.path());
        }
        request.response().putHeader(HttpHeaders.ALLOW, offered);
        throw METHOD_NOT_ALLOWED.with("One of %s is expected", offered);
    }

    private void checkHeaders(HttpServerRequest request) {
        MultiMap given = request.headers();
        int lines = 0;
        for (var header : given) {
            if (++lines > headers) {
                throw HEADERS_TOO_LARGE.with("At most %d headers are taken", headers - OURS);
            }
            if (header.getKey().isEmpty() || header.getKey().indexOf('_') >= 0) {
                throw MALFORMED_REQUEST.with("A header name may not be empty or contain an underscore");
            }
        }
        for (CharSequence name : SINGLE) {
            if (given.getAll(name).size() > 1) {
                throw MALFORMED_REQUEST.with("The header %s is given more than once".formatted(name));
            }
        }
        String host = given.get(HttpHeaders.HOST);
        if (host == null ? request.version() != HttpVersion.HTTP_1_0 : !PublicAddress.isHost(host)) {
            throw MALFORMED_REQUEST.with("The header Host must name one host");
        }
        if ("websocket".equalsIgnoreCase(given.get(HttpHeaders.UPGRADE))) {
            throw UPGRADE_REFUSED.with("There is no WebSocket here; the change feeds take long polls");
        }
    }

    private static void checkUri(String uri) {
        if (!uri.startsWith("/")) {
            throw MALFORMED_REQUEST.with("The request must name a path");
        }
        boolean suspect = false;
        char before = ' ';
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '#' || c == '"' || c == '<' || c == '>') {
                throw MALFORMED_REQUEST.with("The address has a character that must be percent-encoded");
            }
            suspect |= c == '%' || c == ';' || c == '\\' || c == '.' || (c == '/' && before == '/');
            before = c;
        }
        if (suspect) {
            checkAmbiguity(uri);
        }
    }

    private static void checkAmbiguity(String uri) {
        int query = uri.indexOf('?');
        String path = (query < 0 ? uri : uri.substring(0, query)).toLowerCase(Locale.ROOT);
        for (String part : AMBIGUOUS_IN_PATHS) {
            if (path.contains(part)) {
                throw MALFORMED_REQUEST.with("The path may not contain '%s'".formatted(part));
            }
        }
        if (path.endsWith("/.") || LONELY_PERCENT.matcher(uri).find()) {
            throw MALFORMED_REQUEST.with("The address is not encoded well");
        }
    }

    private static void checkFraming(HttpServerRequest request) {
        String coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            throw MALFORMED_REQUEST.with("The only transfer coding taken is chunked");
        }
        if (coding != null) {
            // Spelt as everybody behind expects it.
            request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (coding != null || !LENGTH.matcher(length).matches())) {
            throw MALFORMED_REQUEST.with("The length of the body is not clear");
        }
        String expectation = request.getHeader(HttpHeaders.EXPECT);
        if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
            throw EXPECTATION_FAILED.with("The only expectation met is 100-continue");
        }
    }
}

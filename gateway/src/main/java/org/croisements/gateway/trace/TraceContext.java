package org.croisements.gateway.trace;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * W3C trace context of a request. It is kept in the request's own headers, so that whoever holds the request, and the
 * service that it is forwarded to, reads the same names.
 */
public final class TraceContext {

    static final CharSequence TRACE_PARENT = HttpHeaders.createOptimized("traceparent");
    static final CharSequence TRACE_STATE = HttpHeaders.createOptimized("tracestate");

    /** The header that names a request, in what is sent on and in what is answered. */
    public static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");

    private static final Pattern PARENT = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private TraceContext() {}

    /**
     * Takes the caller's trace or starts one, with a span of ours; what is malformed is replaced.
     *
     * @return the caller's span, or null where the trace starts here
     */
    static @Nullable String enter(MultiMap headers) {
        String parent = headers.get(TRACE_PARENT);
        String callersSpan = null;
        if (parent != null
                && headers.getAll(TRACE_PARENT).size() == 1
                && PARENT.matcher(parent).matches()) {
            callersSpan = parent.substring(36, 52);
            headers.set(TRACE_PARENT, parent.substring(0, 36) + hex() + parent.substring(52));
        } else {
            headers.set(TRACE_PARENT, "00-" + hex() + hex() + "-" + hex() + "-00");
            headers.remove(TRACE_STATE);
        }
        String id = headers.get(REQUEST_ID);
        if (id == null || !ID.matcher(id).matches()) {
            id = headers.get(TRACE_PARENT).substring(3, 35);
        }
        headers.set(REQUEST_ID, id);
        return callersSpan;
    }

    /** Lets the trace of a request go on from another span. */
    public static void set(HttpServerRequest request, String traceId, String spanId, String flags) {
        String before = traceId(request);
        request.headers().set(TRACE_PARENT, "00-" + traceId + "-" + spanId + "-" + flags);
        if (before != null && before.equals(requestId(request))) {
            request.headers().set(REQUEST_ID, traceId);
        }
    }

    /** The flags of the trace, two digits. */
    public static String flags(HttpServerRequest request) {
        return request.getHeader(TRACE_PARENT).substring(53, 55);
    }

    /** The trace id, or null before {@link Tracing} has seen the request. */
    public static @Nullable String traceId(HttpServerRequest request) {
        String parent = request.getHeader(TRACE_PARENT);
        return parent == null || parent.length() < 35 ? null : parent.substring(3, 35);
    }

    /** The id that the answer carries as {@code X-Request-Id}. */
    public static @Nullable String requestId(HttpServerRequest request) {
        return request.getHeader(REQUEST_ID);
    }

    /** 16 hexadecimal digits, not all of them zero. */
    private static String hex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    }
}

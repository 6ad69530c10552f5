package org.croisements.gateway.fetch;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.forwarding.HeaderRules;

/**
 * A read of the gateway's own.
 *
 * @param target path and query
 * @param patience until the whole answer is there
 */
public record Question(Service service, String target, MultiMap headers, Duration patience, Room room) {

    /** How many bytes of a body to wait for, judged by its head; none below zero: it is not wanted at all. */
    @FunctionalInterface
    public interface Room {
        int bytes(int status, MultiMap headers);
    }

    /** The headers of a read in the name of a request: where it came from and the names under which it is traced. */
    public static MultiMap inTheNameOf(HttpServerRequest caller, HeaderRules rules) {
        MultiMap headers = HttpHeaders.headers();
        rules.introduce(caller, headers);
        for (String name : new String[] {"traceparent", "tracestate", "X-Request-Id"}) {
            String value = caller.getHeader(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        return headers;
    }
}

package org.croisements.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.croisements.gateway.trace.TraceContext;
import org.croisements.gateway.web.PublicAddress;

/** What every answer says, whoever wrote it; set last, so that no service can say otherwise. */
@Singleton
public class AnswerHeaders {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private final PublicAddress address;
    private final Cors cors;

    AnswerHeaders(PublicAddress address, Cors cors) {
        this.address = address;
        this.cors = cors;
    }

    void complete(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", NOTHING);
        }
        if (address.scheme(request).equals("https")) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        String id = TraceContext.requestId(request);
        if (id != null) {
            headers.set("X-Request-Id", id);
        }
        cors.complete(request);
    }
}

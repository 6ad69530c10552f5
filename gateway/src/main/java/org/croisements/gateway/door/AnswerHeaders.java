package org.croisements.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.croisements.gateway.trace.TraceContext;
import org.croisements.gateway.web.PublicAddress;

/** What every answer says, whoever wrote it; set last, so that no service can say otherwise. */
@Singleton
public class AnswerHeaders {

    // Written with every answer, so their bytes are made once.
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFFING = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");

    private final PublicAddress address;
    private final Cors cors;

    AnswerHeaders(PublicAddress address, Cors cors) {
        this.address = address;
        this.cors = cors;
    }

    void complete(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        headers.set(CONTENT_TYPE_OPTIONS, NO_SNIFFING);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        if (!headers.contains(SECURITY_POLICY)) {
            headers.set(SECURITY_POLICY, NOTHING);
        }
        if (address.scheme(request).equals("https")) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        String id = TraceContext.requestId(request);
        if (id != null) {
            headers.set(TraceContext.REQUEST_ID, id);
        }
        cors.complete(request);
    }
}

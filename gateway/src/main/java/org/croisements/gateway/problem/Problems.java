package org.croisements.gateway.problem;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.croisements.gateway.trace.TraceContext;
import org.croisements.gateway.web.Negotiation;
import org.croisements.gateway.web.PublicAddress;

/** Writes problems as RFC 9457 {@code application/problem+json}, in the caller's language. */
@Singleton
public class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final PublicAddress address;

    Problems(PublicAddress address) {
        this.address = address;
    }

    /** Ends the request with a problem. */
    public void answer(HttpServerRequest request, ProblemException problem) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            request.connection().close();
            return;
        }
        response.setStatusCode(problem.problem().status());
        describe(request, problem, response.headers());
        Buffer body = body(request, problem);
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }

    /** The headers that go with a problem. */
    public void describe(HttpServerRequest request, ProblemException problem, MultiMap headers) {
        headers.set(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, Negotiation.french(request) ? "fr" : "en");
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        int status = problem.problem().status();
        if (status == 401) {
            headers.set("WWW-Authenticate", "Bearer realm=\"croisements\", error=\"invalid_token\"");
        }
        if (status >= 502 && status <= 504) {
            headers.set(HttpHeaders.RETRY_AFTER, "2");
        }
        // Nobody is going to read the rest of a body that was refused.
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || contentLength(request) > 0) {
            headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    public Buffer body(HttpServerRequest request, ProblemException problem) {
        GatewayProblem kind = problem.problem();
        JsonObject body = new JsonObject()
                .put("type", address.base(request) + "/problems/" + kind.name())
                .put("title", Negotiation.french(request) ? kind.titleFr() : kind.title())
                .put("status", kind.status())
                .put("detail", problem.detail())
                .put("instance", Objects.requireNonNullElse(request.path(), "/"))
                .put("code", kind.name())
                .put("traceId", Objects.requireNonNullElse(TraceContext.traceId(request), ""));
        if (!problem.faults().isEmpty()) {
            JsonArray errors = new JsonArray();
            problem.faults()
                    .forEach(fault -> errors.add(new JsonObject()
                            .put("parameter", fault.parameter())
                            .put("code", fault.code())
                            .put("detail", fault.detail())));
            body.put("errors", errors);
        }
        return body.toBuffer();
    }

    private static long contentLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}

package org.croisements.gateway.composite;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.fetch.Fetched;
import org.croisements.gateway.fetch.Fetcher;
import org.croisements.gateway.fetch.Question;
import org.croisements.gateway.forwarding.HeaderRules;
import org.croisements.gateway.forwarding.UpstreamFailures;
import org.croisements.gateway.problem.ProblemException;
import org.croisements.gateway.seen.ServerTiming;

/** The questions that one request asks the services, with its caller's credentials and one time limit each. */
final class Reading {

    private static final int MOST_BYTES = 2_000_000;

    private final Fetcher fetcher;
    private final MultiMap headers;
    private final Duration patience;
    private final HttpServerResponse response;
    private final Map<Service, Long> slowest = new EnumMap<>(Service.class);

    Reading(Fetcher fetcher, MultiMap headers, Duration patience, HttpServerResponse response) {
        this.fetcher = fetcher;
        this.headers = headers;
        this.patience = patience;
        this.response = response;
    }

    /** The answer as it is; fails with the problem of a service that gave none. */
    Future<Fetched> ask(Service service, String target) {
        long asked = System.nanoTime();
        return fetcher.ask(new Question(service, target, headers, patience, (status, head) -> MOST_BYTES))
                .onComplete(done -> took(service, System.nanoTime() - asked))
                .recover(failure -> Future.failedFuture(UpstreamFailures.problem(service.processName(), failure)));
    }

    /** Tells the caller how long each service was waited for; of several questions the longest wait counts. */
    private void took(Service service, long nanos) {
        slowest.merge(service, nanos, Math::max);
        if (!response.headWritten()) {
            response.putHeader(ServerTiming.NAME, ServerTiming.of(slowest));
        }
    }

    /** The same as a part; never fails. */
    Future<Part> part(Service service, String target) {
        return ask(service, target).map(Reading::part).otherwise(Reading::missing);
    }

    static Part part(Fetched answer) {
        Buffer body = answer.body();
        try {
            JsonObject json = body == null ? new JsonObject() : body.toJsonObject();
            return answer.status() == 200 && body != null
                    ? Part.of(json)
                    : new Part(answer.status(), json.getString("code", "BAD_GATEWAY"), null);
        } catch (DecodeException | ClassCastException e) {
            return new Part(502, "BAD_GATEWAY", null);
        }
    }

    private static Part missing(Throwable failure) {
        return failure instanceof ProblemException problem
                ? new Part(problem.problem().status(), problem.problem().name(), null)
                : new Part(502, "BAD_GATEWAY", null);
    }

    /** Passes on what a service said instead of the record that all depends on, such as where it has moved to. */
    static void relay(HttpServerRequest request, Fetched answer, String from, String to) {
        MultiMap said = answer.headers();
        HeaderRules.towardsCaller(said);
        HttpServerResponse response = request.response();
        for (String name : new String[] {"Content-Type", "Content-Language", "Retry-After", "WWW-Authenticate"}) {
            String value = said.get(name);
            if (value != null) {
                response.putHeader(name, value);
            }
        }
        String location = said.get(HttpHeaders.LOCATION);
        if (location != null) {
            response.putHeader(HttpHeaders.LOCATION, location.replace(from, to));
        }
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatusCode(answer.status()).end(about(request, answer));
    }

    /** What a service says of its own address is said of the one that the caller knows. */
    private static Buffer about(HttpServerRequest request, Fetched answer) {
        Buffer body = answer.body();
        if (body == null) {
            return Buffer.buffer();
        }
        try {
            JsonObject problem = body.toJsonObject();
            return problem.containsKey("instance")
                    ? problem.put("instance", request.path()).toBuffer()
                    : body;
        } catch (DecodeException | ClassCastException e) {
            return body;
        }
    }
}

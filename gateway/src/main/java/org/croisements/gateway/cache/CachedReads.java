package org.croisements.gateway.cache;

import static org.croisements.gateway.problem.GatewayProblem.GATEWAY_TIMEOUT;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;
import org.croisements.gateway.cache.Flights.Boarding;
import org.croisements.gateway.cache.Flights.Failure;
import org.croisements.gateway.cache.Flights.Outcome;
import org.croisements.gateway.cache.Flights.Personal;
import org.croisements.gateway.cache.Flights.Shared;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.exchange.Step;
import org.croisements.gateway.fetch.Fetched;
import org.croisements.gateway.forwarding.Forwarding;
import org.croisements.gateway.forwarding.HeaderRules;
import org.croisements.gateway.identity.Credentials;
import org.croisements.gateway.problem.ProblemException;
import org.croisements.gateway.problem.Problems;
import org.croisements.gateway.purge.Generations;
import org.croisements.gateway.routing.Route;
import org.croisements.gateway.web.GatewayConfig;
import org.croisements.gateway.web.PublicAddress;
import org.jspecify.annotations.Nullable;

/** Stands before the proxy and answers public reads from what is kept. */
@Singleton
public class CachedReads implements Step {

    private static final CharSequence STATUS = HttpHeaders.createOptimized("Cache-Status");
    private static final String NAME = "croisements; ";

    /** Streams, and what is never public. */
    private static final Pattern NEVER = Pattern.compile("/api/v1/audit/.*|.*\\.ndjson|/oauth/token");

    private static final Pattern STREAMS = Pattern.compile("ndjson|event-stream");

    private final Vertx vertx;
    private final PublicAddress address;
    private final AnswerStore store;
    private final Flights flights;
    private final Renewal renewal;
    private final Generations generations;
    private final Forwarding forwarding;
    private final Problems problems;
    private final GatewayConfig.Cache config;

    CachedReads(
            Vertx vertx,
            PublicAddress address,
            AnswerStore store,
            Flights flights,
            Renewal renewal,
            Generations generations,
            Forwarding forwarding,
            Problems problems,
            GatewayConfig config) {
        this.vertx = vertx;
        this.address = address;
        this.store = store;
        this.flights = flights;
        this.renewal = renewal;
        this.generations = generations;
        this.forwarding = forwarding;
        this.problems = problems;
        this.config = config.cache();
    }

    /** Answers a read, now or later, unless it is not for the cache. */
    @Override
    public boolean handle(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        Route route = exchange.route();
        if (config.bytes() == 0 || route == null || !isRead(request.method())) {
            return false;
        }
        String key = address.base(request) + request.uri();
        if (route.slow() || !isPublic(request) || store.passes(key)) {
            say(exchange, "fwd=bypass");
            return false;
        }
        CacheControl wish = CacheControl.of(request.headers(), "Cache-Control");
        boolean insists = wish.has("no-cache") || request.headers().contains("Pragma", "no-cache", true);
        StoredAnswer known = store.find(key, request);
        if (known != null && !insists && giveKnown(exchange, route.service(), key, known, wish)) {
            return true;
        }
        if (wish.has("only-if-cached")) {
            throw GATEWAY_TIMEOUT.with("Only a kept answer was wanted, and there is none");
        }
        request.pause();
        Boarding boarding = board(request, route.service(), key, known);
        Future.fromCompletionStage(boarding.outcome(), vertx.getOrCreateContext())
                .onComplete(done -> land(exchange, done, boarding.leads()));
        return true;
    }

    /** Tells the caller, and whoever writes the log, what was done. */
    private static void say(Exchange exchange, String result) {
        exchange.cache(result);
        exchange.request().response().putHeader(STATUS, NAME + result);
    }

    private static boolean isRead(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    /** Whether anybody would get the same answer, and nobody waits for a stream. */
    private static boolean isPublic(HttpServerRequest request) {
        MultiMap headers = request.headers();
        String accept = headers.get(HttpHeaders.ACCEPT);
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return !Credentials.areIn(headers)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && (length == null || length.equals("0"))
                && !headers.contains(HttpHeaders.IF_MATCH)
                && !headers.contains("If-Unmodified-Since")
                && !CacheControl.of(headers, "Cache-Control").has("no-store")
                && (accept == null || !STREAMS.matcher(accept).find())
                && !NEVER.matcher(request.path()).matches();
    }

    private boolean giveKnown(Exchange exchange, Service service, String key, StoredAnswer known, CacheControl wish) {
        if (!known.stamp().isCurrent()) {
            return false;
        }
        boolean followed = generations.isFollowed(service);
        Freshness freshness = followed ? known.freshness() : known.freshness().cappedAt(config.unfollowed());
        long now = System.nanoTime();
        Duration age = known.age(now);
        Duration left = freshness.life().minus(age);
        if (isTooOld(age, left, wish)) {
            return false;
        }
        if (left.isNegative()) {
            if (left.plus(freshness.whileRevalidating()).isNegative()) {
                return false;
            }
            board(exchange.request(), service, key, known);
        }
        say(exchange, "hit; ttl=" + Math.floorDiv(left.toMillis(), 1_000));
        CachedAnswer.give(exchange.request(), known, now);
        return true;
    }

    private static boolean isTooOld(Duration age, Duration left, CacheControl wish) {
        Duration oldest = wish.time("max-age");
        Duration freshFor = wish.time("min-fresh");
        return (oldest != null && age.compareTo(oldest) >= 0) || (freshFor != null && left.compareTo(freshFor) < 0);
    }

    private Boarding board(HttpServerRequest request, Service service, String key, @Nullable StoredAnswer known) {
        StringBuilder whole = new StringBuilder(key);
        StoredAnswer.PASSED.forEach(name -> whole.append('\n').append(StoredAnswer.normal(request, name)));
        return flights.board(
                whole.toString(), generations.now(service), stamp -> renewal.ask(request, service, key, known, stamp));
    }

    private void land(Exchange exchange, AsyncResult<Outcome> done, boolean leads) {
        HttpServerRequest request = exchange.request();
        if (request.response().closed()) {
            return;
        }
        try {
            Outcome outcome = done.succeeded() ? done.result() : new Flights.Nothing();
            if (outcome instanceof Shared shared) {
                request.resume();
                say(exchange, shared.how() + (leads ? "" : "; collapsed"));
                CachedAnswer.give(request, shared.answer(), System.nanoTime());
            } else if (outcome instanceof Personal personal && leads) {
                request.resume();
                say(exchange, "fwd=uri-miss; fwd-status=" + personal.answer().status());
                give(request, personal.answer());
            } else if (outcome instanceof Failure failure) {
                request.resume();
                problems.answer(request, failure.problem());
            } else {
                say(exchange, "fwd=bypass");
                forwarding.handle(exchange);
            }
        } catch (ProblemException e) {
            problems.answer(request, e);
        }
    }

    private static void give(HttpServerRequest request, Fetched answer) {
        HttpServerResponse response = request.response();
        HeaderRules.towardsCaller(answer.headers());
        response.headers().addAll(answer.headers());
        response.setStatusCode(answer.status());
        if (answer.body() == null || request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(answer.body());
        }
    }
}

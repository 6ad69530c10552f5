package org.croisements.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.croisements.gateway.cache.Flights.Failure;
import org.croisements.gateway.cache.Flights.Nothing;
import org.croisements.gateway.cache.Flights.Outcome;
import org.croisements.gateway.cache.Flights.Personal;
import org.croisements.gateway.cache.Flights.Shared;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.fetch.Fetched;
import org.croisements.gateway.fetch.Fetcher;
import org.croisements.gateway.fetch.Question;
import org.croisements.gateway.forwarding.HeaderRules;
import org.croisements.gateway.forwarding.UpstreamFailures;
import org.croisements.gateway.purge.Generations.Stamp;
import org.croisements.gateway.web.GatewayConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks a service for an answer to keep, or whether the one that is kept is still good. */
@Singleton
class Renewal {

    private static final Logger LOG = Logger.getLogger(Renewal.class);

    /** What is not to be kept is waited for only where it is short; the rest goes by the proxy, which streams. */
    private static final int SHORT = 64_000;

    private final Fetcher fetcher;
    private final AnswerStore store;
    private final HeaderRules rules;
    private final Duration patience;
    private final int mostBytes;

    Renewal(Fetcher fetcher, AnswerStore store, HeaderRules rules, GatewayConfig config) {
        this.fetcher = fetcher;
        this.store = store;
        this.rules = rules;
        this.patience = config.times().answer();
        this.mostBytes = config.cache().answerBytes();
    }

    /** Never fails. */
    Future<Outcome> ask(
            HttpServerRequest request, Service service, String key, @Nullable StoredAnswer known, Stamp stamp) {
        MultiMap headers = Question.inTheNameOf(request, rules);
        for (String name : StoredAnswer.PASSED) {
            String value = request.getHeader(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        String tag = known == null ? null : known.tag();
        if (tag != null) {
            headers.set(HttpHeaders.IF_NONE_MATCH, tag);
        }
        return fetcher.ask(new Question(service, request.uri(), headers, patience, this::room))
                .map(answer -> outcome(request, key, known, answer, stamp))
                .recover(failure -> Future.succeededFuture(failed(service, known, failure)));
    }

    private int room(int status, MultiMap headers) {
        if (StoredAnswer.isStorable(status, headers)) {
            return mostBytes;
        }
        // Without a length it may be a stream that never ends.
        return headers.contains(HttpHeaders.CONTENT_LENGTH) || status == 304 ? SHORT : -1;
    }

    private Outcome outcome(
            HttpServerRequest request, String key, @Nullable StoredAnswer known, Fetched answer, Stamp stamp) {
        long now = System.nanoTime();
        if (known != null && answer.status() == 304) {
            return shared(key, known.renewed(answer.headers(), now, stamp), "fwd=stale; fwd-status=304; stored");
        }
        if (known != null && answer.status() >= 500 && mayServeInNeed(known, now)) {
            return new Shared(known, "fwd=stale; fwd-status=%d; detail=STALE".formatted(answer.status()));
        }
        Buffer body = answer.body();
        if (body == null) {
            store.pass(key);
            return new Nothing();
        }
        if (StoredAnswer.isStorable(answer.status(), answer.headers())) {
            String reason = known != null ? "stale" : store.has(key) ? "vary-miss" : "uri-miss";
            return shared(
                    key,
                    StoredAnswer.of(request, answer.status(), answer.headers(), body, now, stamp),
                    "fwd=%s; fwd-status=%d; stored".formatted(reason, answer.status()));
        }
        if (answer.status() < 400) {
            store.pass(key);
        } else if (known != null && answer.status() < 500) {
            store.forget(key);
        }
        return new Personal(answer);
    }

    private Outcome shared(String key, StoredAnswer answer, String how) {
        store.put(key, answer);
        return new Shared(answer, how);
    }

    private static Outcome failed(Service service, @Nullable StoredAnswer known, Throwable failure) {
        LOG.warnf("%s gave no answer to keep: %s", service.processName(), failure);
        return known != null && mayServeInNeed(known, System.nanoTime())
                ? new Shared(known, "fwd=stale; detail=STALE")
                : new Failure(UpstreamFailures.problem(service.processName(), failure));
    }

    private static boolean mayServeInNeed(StoredAnswer known, long now) {
        Freshness freshness = known.freshness();
        return known.stamp().isShowable()
                && known.age(now).compareTo(freshness.life().plus(freshness.onError())) < 0;
    }
}

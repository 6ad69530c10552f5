package org.croisements.gateway.composite;

import static org.croisements.gateway.problem.GatewayProblem.INTERNAL_ERROR;
import static org.croisements.gateway.problem.GatewayProblem.NOT_FOUND;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.croisements.gateway.fetch.Fetcher;
import org.croisements.gateway.fetch.Question;
import org.croisements.gateway.forwarding.HeaderRules;
import org.croisements.gateway.identity.KeyExchange;
import org.croisements.gateway.problem.ProblemException;
import org.croisements.gateway.problem.Problems;
import org.croisements.gateway.web.GatewayConfig;
import org.jboss.logging.Logger;

/** What all composite reads begin and end with: the caller's credentials, and a problem where nothing can be made. */
@Singleton
class Composites {

    private static final Logger LOG = Logger.getLogger(Composites.class);
    private static final Pattern ID_OR_SLUG = Pattern.compile("[A-Za-z0-9-]{1,100}");

    private final Fetcher fetcher;
    private final HeaderRules rules;
    private final KeyExchange keys;
    private final Problems problems;
    private final Duration patience;

    Composites(Fetcher fetcher, HeaderRules rules, KeyExchange keys, Problems problems, GatewayConfig config) {
        this.fetcher = fetcher;
        this.rules = rules;
        this.keys = keys;
        this.problems = problems;
        this.patience = config.times().part();
    }

    /** Has a request answered, with what the services say to its caller. */
    void serve(HttpServerRequest request, Function<Reading, Future<Void>> making) {
        MultiMap headers = Question.inTheNameOf(request, rules).set(HttpHeaders.ACCEPT, "application/json");
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (language != null) {
            headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        }
        keys.inPlaceOf(request.getHeader(HttpHeaders.AUTHORIZATION))
                .compose(authorization -> {
                    if (!authorization.isEmpty()) {
                        headers.set(HttpHeaders.AUTHORIZATION, authorization);
                    }
                    return making.apply(new Reading(fetcher, headers, patience, request.response()));
                })
                .onFailure(failure -> problems.answer(request, problem(failure)));
    }

    /** The id or slug at the end of a path. */
    static String idOrSlug(HttpServerRequest request) {
        String path = request.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (!ID_OR_SLUG.matcher(last).matches()) {
            throw NOT_FOUND.with("There is nothing at %s", path);
        }
        return last;
    }

    private static ProblemException problem(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        LOG.error("A composite read failed", failure);
        return INTERNAL_ERROR.with("The failure is logged under the trace id");
    }
}

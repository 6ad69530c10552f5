package org.croisements.gateway.composite;

import static org.croisements.gateway.contract.Service.EVENTS;
import static org.croisements.gateway.contract.Service.NETWORK;
import static org.croisements.gateway.contract.Service.PRACTICES;
import static org.croisements.gateway.problem.GatewayProblem.INVALID_PARAMETERS;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.croisements.gateway.web.OwnPages;

/** One question to events, practices and organisations together. */
@Singleton
class SearchPage implements OwnPages {

    private static final int LONGEST = 200;
    private static final Pattern LIMIT = Pattern.compile("[1-9]|1[0-9]|20");
    private static final Pattern SEARCHABLE = Pattern.compile("[\\p{L}\\p{N}]");

    private final Composites composites;

    SearchPage(Composites composites) {
        this.composites = composites;
    }

    @Override
    public Set<String> paths() {
        return Set.of("/api/v1/search");
    }

    @Override
    public Set<String> parameters() {
        return Set.of("q", "limit");
    }

    @Override
    public void serve(HttpServerRequest request) {
        String words = words(request).strip();
        String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        String limit = "&limit=" + limit(request);
        String events = "/api/v1/events?q=" + q;
        String practices = "/api/v1/practices?q=" + q;
        String organisations = "/api/v1/organisations?q=" + q;
        composites.serve(request, reading -> {
            Future<Part> inPractices = reading.part(PRACTICES, practices + limit);
            Future<Part> inOrganisations = reading.part(NETWORK, organisations + limit);
            Future<Part> inEvents = reading.part(EVENTS, events + limit);
            return Future.all(inEvents, inPractices, inOrganisations)
                    .compose(all -> {
                        if (inEvents.result().status() == 401) {
                            // Whose credentials one service refuses gets nothing from the others either: it says why.
                            return reading.ask(EVENTS, events + limit)
                                    .onSuccess(said -> Reading.relay(request, said, "", ""));
                        }
                        new Composition()
                                .with("q", words)
                                .addList("events", inEvents.result(), events)
                                .addList("practices", inPractices.result(), practices)
                                .addList("organisations", inOrganisations.result(), organisations)
                                .answer(request);
                        return Future.succeededFuture();
                    })
                    .mapEmpty();
        });
    }

    private static String words(HttpServerRequest request) {
        List<String> given = request.params().getAll("q");
        if (given.isEmpty()) {
            throw INVALID_PARAMETERS.withFault("q", "REQUIRED", "What to search for");
        }
        if (given.size() > 1) {
            throw INVALID_PARAMETERS.withFault("q", "REPEATED_PARAMETER", "It is given more than once");
        }
        String words = given.get(0);
        if (words.length() > LONGEST
                || !SEARCHABLE.matcher(words).find()
                || words.chars().anyMatch(c -> c < ' ')) {
            throw INVALID_PARAMETERS.withFault("q", "INVALID_VALUE", "Up to 200 characters, with a letter or a digit");
        }
        return words;
    }

    private static String limit(HttpServerRequest request) {
        List<String> given = request.params().getAll("limit");
        if (given.isEmpty()) {
            return "5";
        }
        if (given.size() > 1 || !LIMIT.matcher(given.get(0)).matches()) {
            throw INVALID_PARAMETERS.withFault("limit", "OUT_OF_RANGE", "A number from 1 to 20");
        }
        return given.get(0);
    }
}

package org.croisements.practices.inspiration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.croisements.practices.territory.TerritoryKey;
import org.croisements.practices.territory.TerritoryKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The territories that resemble one, as the directory says: asked with a time limit, kept for ten minutes, and for a day as
 * the best that is known while the directory does not answer.
 */
@ApplicationScoped
class Neighbours {

    private static final Logger LOG = Logger.getLogger(Neighbours.class);
    private static final int MOST = 50;
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(1);

    /** A territory that resembles the one asked: 1 alike in all that is compared, 0 as different as can be. */
    record Neighbour(TerritoryKey territory, double similarity) {}

    /** The most similar first. */
    record Known(List<Neighbour> neighbours, Instant at) {}

    private final HttpClient http;
    private final Cache<TerritoryKey, Known> known =
            Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(KEPT).build();
    private final @Nullable URI network;
    private final Duration patience;
    private final ObjectMapper json;
    private final Clock clock;

    Neighbours(
            @ConfigProperty(name = "croisements.follow.network.url") Optional<URI> network,
            @ConfigProperty(name = "croisements.neighbours-patience") Duration patience,
            ObjectMapper json,
            Clock clock) {
        this.http =
                HttpClient.newBuilder().connectTimeout(patience.dividedBy(2)).build();
        this.network = network.orElse(null);
        this.patience = patience;
        this.json = json;
        this.clock = clock;
    }

    /** What is known of a territory's neighbours; empty where the directory never answered for it. */
    Optional<Known> of(TerritoryKey territory) {
        var present = known.getIfPresent(territory);
        var now = clock.instant();
        if (present == null || present.at().plus(FRESH).isBefore(now)) {
            var answered = ask(territory, now);
            if (answered != null) {
                known.put(territory, answered);
                return Optional.of(answered);
            }
        }
        return Optional.ofNullable(present);
    }

    /** Whether what is known is older than it should be. */
    boolean isOld(Known of) {
        return of.at().plus(FRESH).isBefore(clock.instant());
    }

    private @Nullable Known ask(TerritoryKey territory, Instant now) {
        if (network == null) {
            return null;
        }
        var address = network.resolve(territory.href() + "/similar?limit=" + MOST);
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> new Known(read(json.readTree(answer.body())), now);
                // The directory knows nothing of it to compare by.
                case 400, 404 -> new Known(List.of(), now);
                default -> null;
            };
        } catch (IOException e) {
            LOG.debug("The directory does not answer", e);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static List<Neighbour> read(JsonNode similar) {
        var neighbours = new ArrayList<Neighbour>();
        for (JsonNode neighbour : similar.path("neighbours")) {
            var territory = neighbour.path("territory");
            var kind = TerritoryKind.valueOf(territory.path("kind").asText());
            var key = new TerritoryKey(kind, territory.path("code").asText());
            double similarity = Math.round((1 - neighbour.path("distance").asDouble()) * 1e6) / 1e6;
            neighbours.add(new Neighbour(key, similarity));
        }
        return neighbours;
    }
}

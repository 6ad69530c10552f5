package org.croisements.gateway.purge;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.fetch.Fetched;
import org.croisements.gateway.fetch.Fetcher;
import org.croisements.gateway.fetch.Question;
import org.croisements.gateway.web.GatewayConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows the three change feeds, from their present end on, for as long as the gateway runs. */
@Singleton
public class FeedFollower {

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    private static final int WAIT_SECONDS = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(WAIT_SECONDS + 10);
    private static final int MOST_BYTES = 16_000_000;
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 2_000;

    private final Vertx vertx;
    private final Fetcher fetcher;
    private final Generations generations;
    private final boolean wanted;
    private volatile boolean stopped;

    FeedFollower(Vertx vertx, Fetcher fetcher, Generations generations, GatewayConfig config) {
        this.vertx = vertx;
        this.fetcher = fetcher;
        this.generations = generations;
        this.wanted = config.cache().bytes() > 0;
    }

    void start(@Observes StartupEvent started) {
        if (wanted) {
            for (Service service : Service.values()) {
                vertx.getOrCreateContext().runOnContext(begun -> new Loop(service).step());
            }
        }
    }

    void stop(@Observes ShutdownEvent ended) {
        stopped = true;
    }

    /** One feed. */
    private final class Loop {

        private final Service service;
        private @Nullable String cursor;
        private long pause = FIRST_PAUSE_MS;
        private boolean toldOfTrouble;

        Loop(Service service) {
            this.service = service;
        }

        void step() {
            if (stopped) {
                return;
            }
            String known = cursor;
            long asked = System.nanoTime();
            (known == null ? findEnd() : read(known))
                    .onSuccess(moved -> {
                        boolean well = generations.isFollowed(service);
                        generations.follow(service, true);
                        pause = FIRST_PAUSE_MS;
                        toldOfTrouble = false;
                        // A service that is about to stop answers without waiting.
                        boolean hasty = well
                                && !moved
                                && System.nanoTime() - asked
                                        < Duration.ofMillis(50).toNanos();
                        again(hasty ? FIRST_PAUSE_MS : 0);
                    })
                    .onFailure(failure -> {
                        generations.follow(service, false);
                        if (!toldOfTrouble && !stopped) {
                            LOG.warnf(
                                    "Can't follow the changes of %s and tries again: %s",
                                    service.processName(), failure);
                            toldOfTrouble = true;
                        }
                        again(pause);
                        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
                    });
        }

        private void again(long afterMs) {
            if (afterMs == 0) {
                step();
            } else {
                vertx.setTimer(afterMs, due -> step());
            }
        }

        /** The whole feed in one answer names its end in the head, which is all that is read of it. */
        private Future<Boolean> findEnd() {
            return ask("", "application/x-ndjson", 0).map(answer -> {
                String end = answer.headers().get("Changes-Cursor");
                if (answer.status() != 200 || end == null) {
                    throw new IllegalStateException("the feed answers " + answer.status());
                }
                cursor = end;
                generations.gone(service);
                return true;
            });
        }

        private Future<Boolean> read(String from) {
            // After trouble whether it is over must be known at once, not when something changes.
            int wait = generations.isFollowed(service) ? WAIT_SECONDS : 0;
            String query = "?limit=100&wait=" + wait + "&cursor=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
            return ask(query, "application/json", MOST_BYTES).map(answer -> {
                if (answer.status() == 400 || answer.status() == 410) {
                    cursor = null;
                    return true;
                }
                if (answer.status() != 200 || answer.body() == null) {
                    throw new IllegalStateException("the feed answers " + answer.status());
                }
                return apply(answer.body().toJsonObject(), from);
            });
        }

        private boolean apply(JsonObject page, String from) {
            JsonArray changes = page.getJsonArray("items", new JsonArray());
            boolean gone = changes.stream()
                    .anyMatch(change ->
                            change instanceof JsonObject entry && !"CHANGED".equals(entry.getString("operation")));
            if (gone) {
                generations.gone(service);
            } else if (!changes.isEmpty()) {
                generations.changed(service);
            }
            cursor = page.getString("next", from);
            return !from.equals(cursor);
        }

        private Future<Fetched> ask(String query, String type, int room) {
            return fetcher.ask(new Question(
                    service,
                    "/api/v1/changes/" + service.key() + query,
                    HttpHeaders.headers().add(HttpHeaders.ACCEPT, type),
                    PATIENCE,
                    (status, headers) -> room));
        }
    }
}

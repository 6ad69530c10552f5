package org.croisements.kit.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows the change feeds of other services, each on a thread of its own, for as long as the application runs. */
@ApplicationScoped
class ReplicaFollower {

    private static final Logger LOG = Logger.getLogger(ReplicaFollower.class);
    private static final int LIMIT = 500;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final FollowConfig config;
    private final ReplicaRepository repository;
    private final ReplicaUpdates updates;
    private final MeterRegistry meters;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<Loop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    ReplicaFollower(FollowConfig config, ReplicaRepository repository, ReplicaUpdates updates, MeterRegistry meters) {
        this.config = config;
        this.repository = repository;
        this.updates = updates;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        config.sources()
                .forEach((name, source) -> source.url()
                        .ifPresent(url -> threads.add(follow(loop(name, url, source.types(), source.patience())))));
    }

    Loop loop(String name, URI url, List<String> types, Duration patience) {
        return new Loop(name, url, types, patience);
    }

    private Thread follow(Loop loop) {
        loops.add(loop);
        Gauge.builder("croisements.follow.well", loop, l -> l.well ? 1 : 0)
                .description("Whether another service's feed could be read at the last try")
                .tag("source", loop.name)
                .register(meters);
        var thread = new Thread(loop, "follow-" + loop.name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loops.forEach(Loop::end);
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(LONGEST_PAUSE_MILLIS);
        }
    }

    /** Follows a feed until it is ended; an interruption makes that sooner, yet what it meets may make nothing of it. */
    final class Loop implements Runnable {

        private final String name;
        private final URI url;
        private final List<String> types;
        private final Duration patience;
        private volatile boolean well = true;
        private volatile boolean ended;

        private Loop(String name, URI url, List<String> types, Duration patience) {
            this.name = name;
            this.url = url;
            this.types = types;
            this.patience = patience;
        }

        @Override
        public void run() {
            long pause = FIRST_PAUSE_MILLIS;
            try {
                while (!ended && !Thread.currentThread().isInterrupted()) {
                    try {
                        step();
                        reportWell();
                        pause = FIRST_PAUSE_MILLIS;
                    } catch (IOException | RuntimeException e) {
                        reportTrouble(e);
                        Thread.sleep(pause);
                        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void end() {
            ended = true;
        }

        /** Reads and applies a page, waiting for one if there is nothing new. */
        void step() throws IOException, InterruptedException {
            String cursor = repository.progress(name).cursor();
            long asked = System.nanoTime();
            HttpResponse<String> answer = http.send(request(cursor), BodyHandlers.ofString());
            switch (answer.statusCode()) {
                case 200 -> {
                    FeedPage page = FeedPage.read(answer.body());
                    if (!page.next().equals(cursor)) {
                        updates.apply(name, cursor, page);
                    } else if (System.nanoTime() - asked < TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS)) {
                        // A source that is about to stop answers without waiting.
                        Thread.sleep(FIRST_PAUSE_MILLIS);
                    }
                }
                case 400, 410 -> restart(cursor, answer.statusCode());
                default -> throw new IOException("it answers " + answer.statusCode());
            }
        }

        private void restart(@Nullable String cursor, int status) throws IOException {
            if (cursor == null) {
                throw new IOException("it answers " + status);
            }
            LOG.infof("Reads %s from the beginning: the cursor is no longer good (%d)", name, status);
            updates.restart(name, cursor);
        }

        private HttpRequest request(@Nullable String cursor) {
            var query = new StringBuilder("?limit=" + LIMIT + "&wait=" + patience.toSeconds());
            types.forEach(type -> query.append("&type=").append(URLEncoder.encode(type, UTF_8)));
            if (cursor != null) {
                query.append("&cursor=").append(URLEncoder.encode(cursor, UTF_8));
            }
            return HttpRequest.newBuilder(url.resolve("/api/v1/changes/" + name + query))
                    .header("Accept", "application/json")
                    .timeout(patience.plusSeconds(10))
                    .build();
        }

        private void reportWell() {
            if (!well) {
                LOG.infof("Follows %s again", name);
                well = true;
            }
        }

        private void reportTrouble(Exception e) {
            if (well) {
                LOG.warnf("Can't follow %s and tries again: %s", name, e);
                well = false;
            }
        }
    }
}

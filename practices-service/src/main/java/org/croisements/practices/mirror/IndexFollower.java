package org.croisements.practices.mirror;

import static org.croisements.kit.problem.CommonProblem.INVALID_PARAMETERS;
import static org.croisements.kit.problem.CommonProblem.UNAVAILABLE;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.croisements.kit.page.Cursors;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.write.ReadModel;
import org.croisements.practices.index.LuceneIndex;
import org.croisements.practices.search.Criteria;
import org.croisements.practices.search.PracticeIndex;
import org.croisements.practices.search.SheetSearch;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The index of this replica, and the one thread that writes it: builds it at the start, then looks four times a second, and
 * at once where somebody waits, what any replica has committed since.
 */
@ApplicationScoped
public class IndexFollower implements PracticeIndex, ReadModel {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final String TOKEN = "practices-index";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final int KEPT_MINUTES = 60;
    private static final Duration TOO_LONG_AGO = Duration.ofMinutes(KEPT_MINUTES - 10);
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(10);

    private final PracticeLogRepository log;
    private final SheetSource source;
    private final Cursors cursors;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition rounds = lock.newCondition();
    private final Thread thread = new Thread(this::keepUp, "index-follower");
    private @Nullable Path folder;
    private @Nullable LuceneIndex index;
    private @Nullable IndexMirror mirror;
    private long asked;
    private long answered;
    private volatile boolean stopped;
    private volatile int drift;

    IndexFollower(PracticeLogRepository log, SheetSource source, Cursors cursors, MeterRegistry meters) {
        this.log = log;
        this.source = source;
        this.cursors = cursors;
        Gauge.builder("croisements.search.drift", this, follower -> follower.drift)
                .description("Practices in which the index differed from the database when they were last compared")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        folder = IndexFolder.create();
        index = new LuceneIndex(IndexFolder.open(folder));
        mirror = new IndexMirror(index, log, source);
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException, IOException {
        stopped = true;
        thread.interrupt();
        thread.join(LONGEST_WAIT.toMillis());
        if (index != null && folder != null) {
            index.close();
            IndexFolder.delete(folder);
        }
    }

    /** Whether it holds what the database held at some moment, and answers. */
    boolean isBuilt() {
        return mirror != null && mirror.seen() != null;
    }

    @Override
    public SheetSearch search(Criteria criteria, @Nullable List<Float> weights, @Nullable String minToken) {
        var present = index;
        if (present == null || !(isBuilt() || (nextRound() && isBuilt()))) {
            throw UNAVAILABLE.with("The index of practices is being built; try again in a moment");
        }
        if (minToken != null) {
            await(Seen.of(read(minToken)));
        }
        return new SheetSearch(present.open(), criteria, weights);
    }

    @Override
    public String follow() {
        if (!nextRound()) {
            LOG.warn("A write was answered before the index of this replica held it");
        }
        String seen = mirror == null ? null : mirror.seen();
        return cursors.encode(TOKEN, List.of(seen == null ? "0:0:" : seen));
    }

    private String read(String token) {
        try {
            String seen = cursors.decode(TOKEN, token).get(0);
            if (Seen.isReadable(seen)) {
                return seen;
            }
        } catch (ProblemException e) {
            LOG.debug("No token of ours", e);
        }
        var fault =
                Fault.in("minToken", "INVALID_VALUE", "send the Consistency-Token that a write answered, unchanged");
        throw new ProblemException(INVALID_PARAMETERS, "A parameter has a fault", List.of(fault));
    }

    private void await(Seen least) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (mirror != null) {
            String seen = mirror.seen();
            if (seen != null && Seen.of(seen).covers(least)) {
                return;
            }
            if (System.nanoTime() > deadline || !nextRound()) {
                throw UNAVAILABLE.with("This replica has not read that far yet; try again in a moment");
            }
        }
    }

    /** Waits for a round that begins from now on; whether it came in time. */
    private boolean nextRound() {
        lock.lock();
        try {
            long mine = ++asked;
            wanted.signal();
            long left = LONGEST_WAIT.toNanos();
            while (answered < mine && left > 0 && !stopped) {
                left = rounds.awaitNanos(left);
            }
            return answered >= mine;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void keepUp() {
        boolean well = true;
        long lastRound = System.nanoTime();
        long lastPurge = lastRound;
        while (!stopped && mirror != null) {
            try {
                long answering = await();
                if (System.nanoTime() - lastRound > TOO_LONG_AGO.toNanos()) {
                    mirror.forget();
                }
                mirror.round();
                lastRound = System.nanoTime();
                tell(answering);
                if (lastRound - lastPurge > BETWEEN_PURGES.toNanos()) {
                    lastPurge = lastRound;
                    log.forget(KEPT_MINUTES);
                    audit();
                }
                if (!well) {
                    LOG.info("The index follows the database again");
                    well = true;
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (well && !stopped) {
                    LOG.warnf(e, "The index does not follow the database and tries again");
                    well = false;
                }
            }
        }
    }

    /** Compares the index with the database; where they differ, which they should not, it is built anew. */
    int audit() {
        drift = mirror == null ? 0 : mirror.drift();
        if (drift > 0 && mirror != null) {
            LOG.errorf("The index differs from the database in %d practices and is built anew", drift);
            mirror.forget();
        }
        return drift;
    }

    /** Waits until somebody asks for a round, or the next one is due; the number of who asked last. */
    @SuppressWarnings("WaitNotInLoop") // woken for nothing, it looks once more than it had to
    private long await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (asked == answered && isBuilt()) {
                wanted.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            }
            return asked;
        } finally {
            lock.unlock();
        }
    }

    private void tell(long answering) {
        lock.lock();
        try {
            answered = answering;
            rounds.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

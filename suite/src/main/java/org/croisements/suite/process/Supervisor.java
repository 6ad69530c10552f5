package org.croisements.suite.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Starts the parts of the suite, starts again what dies, and stops them in the reverse order.
 *
 * <p>A part that dies before it was ready the first time ends the start: its configuration is wrong. One that dies later
 * is started again with growing pauses; one that dies too often within a minute ends the suite.
 */
public final class Supervisor {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int DEATHS_ALLOWED = 5;
    private static final long FIRST_PAUSE_MILLIS = 250;

    private final Console console;
    /** What was started, stage by stage; also the lock under which parts start and stop. */
    private final List<List<Part>> started = new ArrayList<>();

    private final CompletableFuture<SuiteFailure> failure = new CompletableFuture<>();
    private volatile boolean stopping;

    public Supervisor(Console console) {
        this.console = console;
    }

    /**
     * Starts all parts of all stages at the same time, waits until they are ready, and watches them from then on.
     *
     * @param stages the parts in groups: a later group stops before an earlier one
     */
    public void start(List<? extends List<? extends Part>> stages) {
        long begin = System.nanoTime();
        List<Starting> waiting = new ArrayList<>();
        for (List<? extends Part> stage : stages) {
            synchronized (started) {
                started.add(List.copyOf(stage));
            }
            for (Part part : stage) {
                waiting.add(new Starting(part, launch(part)));
            }
        }
        long nextWord = Duration.ofSeconds(10).toNanos();
        while (!waiting.isEmpty()) {
            pauseUnlessStopping(50);
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            for (Starting starting : List.copyOf(waiting)) {
                if (starting.part().isReady()) {
                    waiting.remove(starting);
                    console.step(starting.part().name(), "ready", Duration.ofNanos(System.nanoTime() - begin));
                    watch(starting.part(), starting.process());
                } else {
                    refuseDeath(starting);
                }
            }
            if (!waiting.isEmpty() && taken.toNanos() > nextWord) {
                nextWord = taken.toNanos() + Duration.ofSeconds(10).toNanos();
                console.say("  still waiting for " + names(waiting));
            }
            if (!waiting.isEmpty() && taken.compareTo(PATIENCE) > 0) {
                Part late = waiting.get(0).part();
                throw SuiteFailure.because(late.name() + " is not ready after " + PATIENCE.toMinutes() + " minutes."
                        + late.log().end());
            }
        }
    }

    /** Waits until the suite cannot go on; returns why. */
    public SuiteFailure waitForFailure() {
        try {
            return failure.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SuiteFailure.because("The launcher was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops everything, the last stage first and the parts of a stage together; safe to call twice. */
    public void stop() {
        stopping = true;
        synchronized (started) {
            for (int i = started.size() - 1; i >= 0; i--) {
                started.get(i).parallelStream().forEach(Part::stop);
            }
            started.clear();
        }
    }

    public boolean isStopping() {
        return stopping;
    }

    /** What an exit code says, in words. */
    public static String describe(int exitCode) {
        return exitCode > 128 && exitCode < 160
                ? "was killed by signal " + (exitCode - 128) + " (exit code " + exitCode + ")"
                : "ended with exit code " + exitCode;
    }

    private Process launch(Part part) {
        synchronized (started) {
            if (stopping) {
                waitForTheEnd();
            }
            return part.start();
        }
    }

    private void watch(Part part, Process process) {
        Thread thread = new Thread(() -> keepAlive(part, process), "watch-" + part.name());
        thread.setDaemon(true);
        thread.start();
    }

    private void keepAlive(Part part, Process first) {
        Process process = first;
        Deque<Long> deaths = new ArrayDeque<>();
        try {
            while (true) {
                int exitCode = process.waitFor();
                if (stopping) {
                    return;
                }
                long now = System.nanoTime();
                deaths.addLast(now);
                deaths.removeIf(death -> now - death > WINDOW.toNanos());
                String what = part.name() + " " + describe(exitCode);
                if (deaths.size() > DEATHS_ALLOWED) {
                    failure.complete(SuiteFailure.because(what + ", the " + deaths.size()
                            + "th time within a minute; giving up." + part.log().end()));
                    return;
                }
                console.complain(what + "; starting it again.");
                Thread.sleep(FIRST_PAUSE_MILLIS << (deaths.size() - 1));
                process = launch(part);
                waitUntilBack(part, process, now);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SuiteFailure e) {
            failure.complete(e);
        } catch (RuntimeException e) {
            failure.complete(SuiteFailure.because(part.name() + " could not be started again: " + e.getMessage()));
        }
    }

    private void waitUntilBack(Part part, Process process, long since) throws InterruptedException {
        while (!stopping && process.isAlive()) {
            if (part.isReady()) {
                console.step(part.name(), "ready again", Duration.ofNanos(System.nanoTime() - since));
                return;
            }
            Thread.sleep(100);
        }
    }

    private void refuseDeath(Starting starting) {
        if (!starting.process().isAlive() && !stopping) {
            throw SuiteFailure.because(starting.part().name() + " "
                    + describe(starting.process().exitValue()) + " while it started."
                    + starting.part().log().end());
        }
    }

    private void pauseUnlessStopping(long millis) {
        if (stopping) {
            waitForTheEnd();
        }
        Pause.millis(millis);
    }

    /** Once the launcher stops, another thread ends the program; this one must not do or say anything more. */
    private static void waitForTheEnd() {
        while (true) {
            Pause.millis(1000);
        }
    }

    private static String names(List<Starting> waiting) {
        return String.join(", ", waiting.stream().map(one -> one.part().name()).toList());
    }

    private record Starting(Part part, Process process) {}
}

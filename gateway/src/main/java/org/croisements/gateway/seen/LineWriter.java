package org.croisements.gateway.seen;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/**
 * Writes lines from a thread of its own, so that nobody waits for a disk. Where they come faster than they can be written,
 * the newest are dropped and counted: a log is no reason to run out of memory.
 */
final class LineWriter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LineWriter.class);
    private static final int MOST_WAITING = 4_000_000;
    private static final int WRITTEN_TOGETHER = 32_000;
    private static final long LATEST_MS = 200;

    private final OutputStream out;
    private final Thread thread = new Thread(this::run, "access-log");
    private StringBuilder waiting = new StringBuilder(WRITTEN_TOGETHER * 2);
    private StringBuilder spare = new StringBuilder(WRITTEN_TOGETHER * 2);
    private long dropped;
    private long reported;
    private boolean closed;

    LineWriter(OutputStream out) {
        this.out = out;
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void write(CharSequence line) {
        if (waiting.length() + line.length() > MOST_WAITING) {
            dropped++;
            return;
        }
        int before = waiting.length();
        waiting.append(line);
        if (before < WRITTEN_TOGETHER && waiting.length() >= WRITTEN_TOGETHER) {
            notifyAll();
        }
    }

    /** Lines that nobody will see. */
    synchronized long dropped() {
        return dropped;
    }

    /** Writes what is left. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean last = false;
        while (!last) {
            StringBuilder lines;
            synchronized (this) {
                if (!closed && waiting.length() < WRITTEN_TOGETHER) {
                    pause();
                }
                last = closed;
                lines = waiting;
                waiting = spare;
                spare = lines;
                if (dropped > reported) {
                    LOG.warnf("%d lines of the access log were dropped", dropped - reported);
                    reported = dropped;
                }
            }
            put(lines);
        }
    }

    @SuppressWarnings("WaitNotInLoop") // to write a little early does no harm
    private void pause() {
        try {
            wait(LATEST_MS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void put(StringBuilder lines) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            LOG.warnf("The access log can't be written: %s", e.getMessage());
        }
        lines.setLength(0);
    }
}

package org.croisements.suite.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A service or the gateway, as a child process of the launcher. */
public final class Child implements Part {

    private final Program program;
    private final Duration patience;
    private final LogFile log;
    private final RunFiles runFiles;
    private volatile @Nullable Process process;

    /** A program that is killed when it was told to stop and did not for as long as {@code patience}. */
    public Child(Program program, Duration patience, LogFile log, RunFiles runFiles) {
        this.program = program;
        this.patience = patience;
        this.log = log;
        this.runFiles = runFiles;
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public LogFile log() {
        return log;
    }

    @Override
    public Process start() {
        log.rotate();
        ProcessBuilder builder = new ProcessBuilder(Detached.command(program.command()))
                .directory(program.workingFolder().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        builder.environment().putAll(program.environment());
        try {
            Process started = builder.start();
            process = started;
            runFiles.remember(name(), started.toHandle());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) program.readiness().toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            connection.setUseCaches(false);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        Process running = process;
        if (running != null) {
            Processes.stop(running.toHandle(), "TERM", patience);
        }
        runFiles.forget(name());
    }
}

package org.croisements.gateway.upstream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.croisements.gateway.web.GatewayConfig;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * The file with settings that take effect while the gateway runs. It is read anew when it changes. A file with a fault is
 * refused whole: at the start the gateway says so and stops, later it says so and goes on as before.
 */
@Singleton
public class SettingsFile {

    private static final Logger LOG = Logger.getLogger(SettingsFile.class);

    private final Upstreams upstreams;
    private final Config config;
    private final Optional<Path> file;
    private final long interval;
    private String known = "";
    private volatile boolean refused;
    private volatile long timer;

    SettingsFile(Upstreams upstreams, Config config, GatewayConfig settings) {
        this.upstreams = upstreams;
        this.config = config;
        this.file = settings.file();
        this.interval = settings.times().fileLook().toMillis();
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started, Vertx vertx) {
        file.ifPresent(path -> {
            known = read(path);
            apply(known);
            timer = vertx.setPeriodic(interval, tick -> vertx.executeBlocking(() -> look(path), true));
        });
    }

    void stop(@Observes ShutdownEvent stopped, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    /** Whether the file as it is now was refused. */
    public boolean isRefused() {
        return refused;
    }

    /** Takes the file if it changed. */
    private boolean look(Path path) {
        String now;
        try {
            now = read(path);
        } catch (UncheckedIOException e) {
            now = "";
        }
        if (now.equals(known)) {
            return false;
        }
        known = now;
        try {
            if (now.isBlank()) {
                throw new IllegalArgumentException("it is empty, or can't be read");
            }
            apply(now);
            refused = false;
        } catch (RuntimeException e) {
            refused = true;
            LOG.errorf("%s is refused, everything stays as it was: %s", path, e.getMessage());
        }
        return true;
    }

    private void apply(String text) {
        Map<String, String> settings = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(Settings.PREFIX)) {
                config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value));
            }
        }
        settings.putAll(properties(text));
        upstreams.apply(Settings.of(settings));
    }

    private static Map<String, String> properties(String text) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> properties = new HashMap<>();
        for (String name : read.stringPropertyNames()) {
            if (!name.startsWith(Settings.PREFIX)) {
                throw new IllegalArgumentException(name + " can't be changed while the gateway runs");
            }
            properties.put(name, read.getProperty(name));
        }
        return properties;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("it can't be read", e);
        }
    }
}

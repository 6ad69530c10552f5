package org.croisements.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A gateway behind a proxy that it trusts, with an access log, a settings file, and little room. */
public final class TunedGateway implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TunedServices.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** The usual services, and the two files. */
    public static final class TunedServices extends Services {

        private final Queue<String> spans = new ConcurrentLinkedQueue<>();
        public final Path accessLog = file("access", ".log");
        public final Path settingsFile = file("gateway", ".properties");

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = super.start();
            settings.put("gateway.trusted-proxies", "127.0.0.0/8,10.0.0.0/8");
            settings.put("gateway.access-log", accessLog.toString());
            settings.put("gateway.file", settingsFile.toString());
            var collector = vertx.createHttpServer()
                    .requestHandler(request -> request.body().onSuccess(body -> {
                        spans.add(body.toString(StandardCharsets.ISO_8859_1));
                        request.response().end();
                    }))
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            settings.put("gateway.traces.endpoint", "http://127.0.0.1:" + collector.actualPort() + "/v1/traces");
            settings.put("gateway.traces.share", "0");
            settings.put("gateway.traces.delay", "100ms");
            settings.put("gateway.shedding.requests", "5");
            settings.put("gateway.shedding.reserve", "2");
            return settings;
        }

        /** What the collector of spans got, byte by byte. */
        public String collected() {
            return String.join("", spans);
        }

        private static Path file(String name, String suffix) {
            try {
                Path file = Files.createTempFile(name, suffix);
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

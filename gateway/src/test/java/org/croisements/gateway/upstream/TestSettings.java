package org.croisements.gateway.upstream;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The gateway's settings as they come, but for some. */
final class TestSettings {

    private TestSettings() {}

    static BehindConfig with(Map<String, String> others) {
        Map<String, String> settings = new HashMap<>();
        Properties defaults = new Properties();
        try (InputStream in = TestSettings.class.getResourceAsStream("/application.properties")) {
            defaults.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        defaults.forEach((name, value) -> settings.put(name.toString(), value.toString()));
        settings.putAll(others);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(BehindConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(BehindConfig.class);
    }
}

package org.croisements.gateway.upstream;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Settings that are not those that the gateway was started with. */
final class Settings {

    static final String PREFIX = "gateway.behind.";

    private Settings() {}

    /** Settings by name; refuses a name that is none, a value that is none, and gaps. */
    static BehindConfig of(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(BehindConfig.class)
                .withSources(new PropertiesConfigSource(settings, "settings", 100))
                .build()
                .getConfigMapping(BehindConfig.class);
    }
}

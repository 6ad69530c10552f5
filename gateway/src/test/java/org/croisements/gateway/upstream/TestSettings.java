package org.croisements.gateway.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
        settings.keySet().removeIf(name -> !name.startsWith(Settings.PREFIX));
        settings.replaceAll((name, value) -> value.replaceAll("\\$\\{[A-Z_]+:(?:\\$\\{[A-Z_]+:)?([^}]*)}+", "$1"));
        return Settings.of(settings);
    }
}

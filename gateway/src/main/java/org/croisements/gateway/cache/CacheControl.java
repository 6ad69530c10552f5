package org.croisements.gateway.cache;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The directives of a {@code Cache-Control} header or of one like it; what can't be read is as good as absent. */
record CacheControl(Map<String, String> directives) {

    private static final CacheControl NOTHING = new CacheControl(Map.of());

    static CacheControl of(MultiMap headers, String name) {
        List<String> lines = headers.getAll(name);
        if (lines.isEmpty()) {
            return NOTHING;
        }
        Map<String, String> directives = new HashMap<>();
        for (String line : lines) {
            for (String directive : line.split(",", 32)) {
                int equals = directive.indexOf('=');
                String key = equals < 0 ? directive : directive.substring(0, equals);
                String value = equals < 0
                        ? ""
                        : directive.substring(equals + 1).strip().replace("\"", "");
                directives.put(key.strip().toLowerCase(Locale.ROOT), value);
            }
        }
        return new CacheControl(directives);
    }

    boolean has(String directive) {
        return directives.containsKey(directive);
    }

    /** The time that a directive gives, if it is there and says one. */
    @Nullable
    Duration time(String directive) {
        String seconds = directives.get(directive);
        if (seconds == null || seconds.isEmpty() || seconds.length() > 9) {
            return null;
        }
        return seconds.chars().allMatch(c -> c >= '0' && c <= '9') ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    Duration time(String directive, Duration otherwise) {
        Duration time = time(directive);
        return time == null ? otherwise : time;
    }
}

package org.croisements.gateway.forwarding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The moment as {@code Date} has it, written once for all answers of the same second. */
@Singleton
class HttpDate {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private volatile Written last = new Written(-1, "");

    private record Written(long second, String text) {}

    HttpDate(Clock clock) {
        this.clock = clock;
    }

    String now() {
        Instant now = clock.instant();
        Written known = last;
        if (known.second() != now.getEpochSecond()) {
            known = new Written(now.getEpochSecond(), FORM.format(now));
            last = known;
        }
        return known.text();
    }
}

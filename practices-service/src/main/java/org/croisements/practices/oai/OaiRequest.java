package org.croisements.practices.oai;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which records a harvester asks for, and behind which one it goes on. */
record OaiRequest(Instant from, Instant until, Instant lastAt, UUID last) {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final UUID NONE = new UUID(0, 0);

    /** A request without a token; days mean the whole day. */
    static OaiRequest of(@Nullable String from, @Nullable String until) {
        if (from != null && until != null && from.length() != until.length()) {
            throw new OaiFault("badArgument", "from and until must be of the same granularity");
        }
        var begin = from == null ? FIRST : instant(from, false);
        var end = until == null ? LAST : instant(until, true);
        if (begin.isAfter(end)) {
            throw new OaiFault("badArgument", "from is after until");
        }
        // Nothing changed outside of these, and a token holds no other time.
        return new OaiRequest(begin.isBefore(FIRST) ? FIRST : begin, end.isAfter(LAST) ? LAST : end, FIRST, NONE);
    }

    /** The request that a token goes on with. */
    static OaiRequest of(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII).split(" ", -1);
            if (parts.length != 4) {
                throw bad();
            }
            return new OaiRequest(known(parts[0]), known(parts[1]), known(parts[2]), UUID.fromString(parts[3]));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw bad();
        }
    }

    /** The token with which the harvester goes on behind a record. */
    String token(Instant at, UUID id) {
        String text = from + " " + until + " " + at + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A time that a token may hold. */
    private static Instant known(String text) {
        var time = Instant.parse(text);
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw bad();
        }
        return time;
    }

    private static OaiFault bad() {
        return new OaiFault("badResumptionToken", "The token was not given here");
    }

    private static Instant instant(String text, boolean end) {
        try {
            if (text.length() == 10) {
                var day = LocalDate.parse(text);
                return (end ? day.plusDays(1) : day)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .minusSeconds(end ? 1 : 0);
            }
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw new OaiFault("badArgument", text + " is no such day or second");
        }
        throw new OaiFault("badArgument", text + " is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ");
    }
}

package org.croisements.events.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines of an iCalendar object: escaped, and folded so that none has more than 75 octets, characters left whole. */
final class ContentLines {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final StringBuilder lines = new StringBuilder();

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    ContentLines begin(String component) {
        return add("BEGIN", component);
    }

    ContentLines end(String component) {
        return add("END", component);
    }

    /** A text, in which what has a meaning to calendars means itself; no line where there is no text. */
    ContentLines text(String name, @Nullable String text) {
        return text == null ? this : add(name, escaped(text));
    }

    /** A value as it is; no line where there is none. */
    ContentLines add(String name, @Nullable String value) {
        if (value != null) {
            fold(name + ":" + value);
        }
        return this;
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int size = octets(character);
            if (octets + size > MOST_OCTETS) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        lines.append("\r\n");
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }

    /** The lines since the last time. */
    String taken() {
        String taken = lines.toString();
        lines.setLength(0);
        return taken;
    }
}

package org.croisements.kit.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date known to the year, the month or the day, as sources give it: {@code 2018}, {@code 2018-06}, {@code 2018-06-05}. */
public record PartialDate(@JsonValue String text) implements Comparable<PartialDate> {

    public static final String PATTERN = "(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** A partial date from its text; {@link IllegalArgumentException} if there is no such date. */
    @JsonCreator
    public PartialDate {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a year, month or day: " + text);
        }
        if (text.length() == 10) {
            try {
                LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("no such day: " + text, e);
            }
        }
    }

    /** A partial date from a text that may be absent. */
    public static @Nullable PartialDate of(@Nullable String text) {
        return text == null ? null : new PartialDate(text);
    }

    /** The text of a partial date that may be absent. */
    public static @Nullable String textOf(@Nullable PartialDate date) {
        return date == null ? null : date.text;
    }

    /** The first day it may be. */
    public LocalDate earliest() {
        return switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    /** The last day it may be. */
    public LocalDate latest() {
        return switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 12, 31);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        return Objects.requireNonNull(text).compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

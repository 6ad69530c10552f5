package org.croisements.network.term;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.croisements.kit.input.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that something lasts, as far as it is known: from the first day that its start may mean to the last day that
 * its end may mean, both included.
 */
@Embeddable
public class Term {

    /** Stands for a start that is not known. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    /** Stands for an end that is not known. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Nullable
    String fromText;

    @Nullable
    String toText;

    LocalDate fromDay;
    LocalDate toDay;

    protected Term() {}

    public Term(@Nullable PartialDate from, @Nullable PartialDate to) {
        fromText = PartialDate.textOf(from);
        toText = PartialDate.textOf(to);
        fromDay = firstDay(from);
        toDay = lastDay(to);
    }

    /** The first day that a start may mean. */
    public static LocalDate firstDay(@Nullable PartialDate from) {
        return from == null ? FIRST_DAY : from.earliest();
    }

    /** The last day that an end may mean. */
    public static LocalDate lastDay(@Nullable PartialDate to) {
        return to == null ? LAST_DAY : to.latest();
    }

    /** Whether an end lies on or after the first day of a start, as far as both are known. */
    public static boolean inOrder(@Nullable PartialDate from, @Nullable PartialDate to) {
        return from == null || to == null || !to.latest().isBefore(from.earliest());
    }

    /** Whether there is a day that may lie in both. */
    public boolean overlaps(Term other) {
        return !fromDay.isAfter(other.toDay) && !other.fromDay.isAfter(toDay);
    }

    /** Whether it is over before a day that is known in part. */
    public boolean endsBefore(PartialDate day) {
        return toDay.isBefore(day.earliest());
    }

    public @Nullable PartialDate from() {
        return PartialDate.of(fromText);
    }

    public @Nullable PartialDate to() {
        return PartialDate.of(toText);
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    public LocalDate toDay() {
        return toDay;
    }

    /** In words, such as "from 2014 to 2016-06", "since 2014" or "at any time". */
    public String inWords() {
        if (fromText == null) {
            return toText == null ? "at any time" : "until " + toText;
        }
        return toText == null ? "since " + fromText : "from " + fromText + " to " + toText;
    }
}

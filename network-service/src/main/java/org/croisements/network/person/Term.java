package org.croisements.network.person;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.croisements.kit.input.PartialDate;
import org.jspecify.annotations.Nullable;

/** The time that something lasts, as far as it is known, with the days that its partial dates span. */
@Embeddable
class Term {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Nullable
    String fromText;

    @Nullable
    String toText;

    LocalDate fromDay;
    LocalDate toDay;

    protected Term() {}

    Term(@Nullable PartialDate from, @Nullable PartialDate to) {
        fromText = PartialDate.textOf(from);
        toText = PartialDate.textOf(to);
        fromDay = from == null ? FIRST_DAY : from.earliest();
        toDay = to == null ? LAST_DAY : to.latest();
    }

    /** Whether there is a day that may lie in both. */
    boolean overlaps(Term other) {
        return !fromDay.isAfter(other.toDay) && !other.fromDay.isAfter(toDay);
    }

    @Nullable
    PartialDate from() {
        return PartialDate.of(fromText);
    }

    @Nullable
    PartialDate to() {
        return PartialDate.of(toText);
    }
}

package org.croisements.network.territory;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.croisements.network.term.Term;
import org.jspecify.annotations.Nullable;

/** When a territory lay in another, where an edition of the reference shows that it has not always or no longer does. */
@Embeddable
class ParentTerm {

    String parent;
    LocalDate fromDay;
    LocalDate toDay;

    protected ParentTerm() {}

    ParentTerm(String parent, LocalDate fromDay, LocalDate toDay) {
        this.parent = parent;
        this.fromDay = fromDay;
        this.toDay = toDay;
    }

    boolean lasts(String of) {
        return parent.equals(of) && toDay.equals(Term.LAST_DAY);
    }

    boolean holds(LocalDate day) {
        return !fromDay.isAfter(day) && !toDay.isBefore(day);
    }

    TerritoryDetail.ParentPeriod period() {
        var key = TerritoryKey.ofWord(parent);
        return new TerritoryDetail.ParentPeriod(
                key.kind(), key.code(), known(fromDay, Term.FIRST_DAY), known(toDay, Term.LAST_DAY));
    }

    private static @Nullable LocalDate known(LocalDate day, LocalDate open) {
        return day.equals(open) ? null : day;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParentTerm term
                && parent.equals(term.parent)
                && fromDay.equals(term.fromDay)
                && toDay.equals(term.toDay);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parent, fromDay, toDay);
    }
}

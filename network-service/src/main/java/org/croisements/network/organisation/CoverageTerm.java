package org.croisements.network.organisation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.croisements.kit.input.PartialDate;
import org.croisements.network.term.Term;
import org.croisements.network.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/** A {@link Coverage} as it is stored, with the days that its partial dates span. */
@Embeddable
class CoverageTerm {

    @Enumerated(EnumType.STRING)
    TerritoryKind kind;

    String code;

    @Nullable
    String fromText;

    @Nullable
    String toText;

    LocalDate fromDay;
    LocalDate toDay;

    protected CoverageTerm() {}

    CoverageTerm(Coverage coverage) {
        kind = coverage.kind();
        code = coverage.code();
        fromText = PartialDate.textOf(coverage.from());
        toText = PartialDate.textOf(coverage.to());
        fromDay = Term.firstDay(coverage.from());
        toDay = Term.lastDay(coverage.to());
    }

    Coverage coverage() {
        return new Coverage(kind, code, PartialDate.of(fromText), PartialDate.of(toText));
    }
}

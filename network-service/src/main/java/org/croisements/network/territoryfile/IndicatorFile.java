package org.croisements.network.territoryfile;

import static org.croisements.kit.problem.CommonProblem.UNKNOWN_REFERENCE;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.croisements.kit.fact.Certainty;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.network.evidence.DataSource;
import org.croisements.network.evidence.Indicator;
import org.croisements.network.evidence.Measure;
import org.croisements.network.evidence.QualityFlag;
import org.croisements.network.evidence.QualityNote;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryFacts;
import org.croisements.network.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/** Our own form for indicators: one value of one territory a line. */
public final class IndicatorFile implements TerritoryFile<IndicatorFile.Row> {

    /** A line. */
    record Row(
            TerritoryKind kind,

            @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "a code of digits and capital letters")
            String code,

            @Nullable @Min(1900) @Max(2200) Integer generation,
            Indicator indicator,
            @Nullable @Min(1900) @Max(2200) Integer year,
            @Min(0) @Max(1_000_000_000) BigDecimal value,
            String source,
            @Nullable @Text(max = 50) String licence,
            @Nullable QualityFlag flag,
            @Nullable String detail) {

        boolean isOf(Measure measure) {
            return measure.indicator() == indicator && Objects.equals(measure.year(), year);
        }

        boolean isOn(QualityNote note) {
            return note.field().equals(indicator.name()) && Objects.equals(note.year(), year);
        }
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<String> required() {
        return List.of("kind", "code", "indicator", "value", "source");
    }

    @Override
    public String slug(Row row) {
        return Sources.slug(row.kind(), row.code(), row.generation());
    }

    @Override
    public String key(Row row, String slug) {
        return slug + " " + row.indicator() + " " + row.year() + " " + row.source();
    }

    @Override
    public TerritoryFacts facts(Row row, Edition edition, @Nullable Territory known, Map<String, Territory> around) {
        if (known == null) {
            String detail = "There is no %s %s".formatted(row.kind(), row.code());
            throw new ProblemException(
                    UNKNOWN_REFERENCE, detail, List.of(Fault.at("/code", UNKNOWN_REFERENCE.name(), detail)));
        }
        String day = edition.day() == null ? null : edition.day().toString();
        var source = new DataSource("indicators-" + Slugs.of(row.source()), row.source(), null, row.licence(), day);
        var measures = new ArrayList<>(known.evidence().measures().stream()
                .filter(m -> m.source().equals(source.key()) && !row.isOf(m))
                .toList());
        measures.add(new Measure(row.indicator(), row.year(), row.value(), source.key()));
        var notes = new ArrayList<>(known.evidence().quality().stream()
                .filter(n -> source.key().equals(n.source()) && !row.isOn(n))
                .toList());
        if (row.flag() != null) {
            String detail = row.detail() == null ? "The source says so" : row.detail();
            notes.add(QualityNote.on(row.indicator(), row.year(), row.flag(), Certainty.STATED, detail, source.key()));
        }
        measures.sort(Sources.BY_INDICATOR);
        notes.sort(Sources.BY_FIELD);
        return new TerritoryFacts(
                row.kind(),
                row.code(),
                known.generation(),
                source,
                Sources.DERIVED,
                edition.day(),
                null,
                List.of(),
                measures,
                notes);
    }
}

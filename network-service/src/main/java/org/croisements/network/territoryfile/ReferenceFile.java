package org.croisements.network.territoryfile;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.croisements.kit.input.Text;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.network.territory.Generation;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryFacts;
import org.croisements.network.territory.TerritoryFacts.Base;
import org.croisements.network.territory.TerritoryKey;
import org.croisements.network.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/** Our own form, for territories of every kind. */
public final class ReferenceFile implements TerritoryFile<ReferenceFile.Row> {

    /** A line. */
    record Row(
            TerritoryKind kind,

            @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "a code of digits and capital letters")
            String code,

            @Nullable @Min(1900) @Max(2200) Integer generation,
            String name,
            @Nullable @Min(0) @Max(100_000_000) Integer population,

            @Text(max = 40, pattern = TerritoryKey.PATTERN, allowed = "KIND:code, several joined by a bar")
            List<String> parents,

            @Nullable @Text(max = 9, pattern = "[0-9]{9}", allowed = "a SIREN of 9 digits")
            String siren,

            @Nullable @Text(max = 50) String type,

            @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "codes of digits and capital letters, joined by a bar")
            List<String> succeeds) {}

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<String> required() {
        return List.of("kind", "code", "name");
    }

    @Override
    public TerritoryFacts facts(Row row, Edition edition, @Nullable Territory known, Map<String, Territory> around) {
        var source = Sources.reference(edition);
        var facts = new TerritoryFacts(
                row.kind(),
                row.code(),
                generation(row),
                source,
                Sources.REFERENCE,
                edition.day(),
                new Base(row.name(), row.parents(), true, row.population(), row.siren(), row.type(), null, null),
                List.of(),
                Sources.population(row.population(), edition, source),
                List.of());
        return row.succeeds().isEmpty() ? facts : facts.succeeding(Sources.keys(row.kind(), row.succeeds()));
    }

    private static @Nullable Integer generation(Row row) {
        if (!Generation.isOf(row.kind())) {
            return null;
        }
        var said = row.generation() == null ? Generation.ofCode(row.kind(), row.code()) : row.generation();
        if (said == null) {
            String detail = "%s %s needs its generation, which the form of its code does not tell"
                    .formatted(row.kind(), row.code());
            throw new ProblemException(INVALID_BODY, detail, List.of(Fault.at("/generation", "REQUIRED", detail)));
        }
        return said;
    }
}

package org.croisements.network.territoryfile;

import static org.croisements.kit.problem.CommonProblem.UNKNOWN_REFERENCE;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.network.evidence.DataSource;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryFacts;
import org.croisements.network.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/** Our own form for successions: which quarters or contracts of the generation before one took the place of. */
public final class SuccessionFile implements TerritoryFile<SuccessionFile.Row> {

    private static final String SOURCE = "succession-";

    /** Whether a source says what took the place of what. */
    public static boolean isSource(DataSource source) {
        return source.key().startsWith(SOURCE);
    }

    /** A line. */
    record Row(
            TerritoryKind kind,

            @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "a code of digits and capital letters")
            String code,

            @Nullable @Min(1900) @Max(2200) Integer generation,

            @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "codes of digits and capital letters, joined by a bar")
            List<String> succeeds,

            String source,
            @Nullable @Text(max = 50) String licence) {}

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<String> required() {
        return List.of("kind", "code", "succeeds", "source");
    }

    @Override
    public String slug(Row row) {
        return Sources.slug(row.kind(), row.code(), row.generation());
    }

    @Override
    public TerritoryFacts facts(Row row, Edition edition, @Nullable Territory known, Map<String, Territory> around) {
        if (known == null) {
            throw refused("/code", "There is no %s %s".formatted(row.kind(), row.code()));
        }
        if (row.succeeds().contains(row.code())) {
            throw refused("/succeeds", "%s %s can't succeed itself".formatted(row.kind(), row.code()));
        }
        String day = edition.day() == null ? null : edition.day().toString();
        var source = new DataSource(SOURCE + Slugs.of(row.source()), row.source(), null, row.licence(), day);
        return new TerritoryFacts(
                        row.kind(),
                        row.code(),
                        known.generation(),
                        source,
                        Sources.DERIVED,
                        edition.day(),
                        null,
                        List.of(),
                        List.of(),
                        List.of())
                .succeeding(Sources.keys(row.kind(), row.succeeds()));
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(
                UNKNOWN_REFERENCE, detail, List.of(Fault.at(pointer, UNKNOWN_REFERENCE.name(), detail)));
    }
}

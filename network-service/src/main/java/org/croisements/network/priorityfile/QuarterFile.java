package org.croisements.network.priorityfile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.croisements.kit.input.Text;
import org.croisements.network.evidence.QualityFlag;
import org.croisements.network.evidence.QualityNote;
import org.croisements.network.territory.Evolution;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryFacts;
import org.croisements.network.territory.TerritoryFacts.Base;
import org.croisements.network.territory.TerritoryKind;
import org.croisements.network.territoryfile.Sources;
import org.croisements.network.territoryfile.TerritoryFile;
import org.jspecify.annotations.Nullable;

/** The priority quarters of 2024. */
public final class QuarterFile implements TerritoryFile<QuarterFile.Row> {

    private static final Map<String, Evolution> LETTERS =
            Map.of("N", Evolution.NEW, "M", Evolution.MODIFIED, "I", Evolution.IDENTICAL, "C", Evolution.WHOLE_COMMUNE);

    /** A line. */
    record Row(
            @Text(
                    max = 8,
                    pattern = "QN([0-9]{3}|02[AB])[0-9]{2}[MINC]",
                    allowed = "the code of a priority quarter of 2024, such as QN03502M")
            String code,

            String nom,
            Evolution evolution,

            @Size(min = 1, max = 200) @Text(max = 5, pattern = "[0-9][0-9AB][0-9]{3}", allowed = "codes of communes")
            List<String> communes,

            List<String> nomsCommunes,

            @Text(max = 3, pattern = "[0-9][0-9AB][0-9]?", allowed = "the code of a department")
            String departement,

            @Text(max = 3, pattern = "[0-9]{2,3}", allowed = "the code of a region")
            String region,

            @Text(max = 9, pattern = "[0-9]{9}", allowed = "SIREN of 9 digits")
            List<String> epci,

            @Text(max = 9, pattern = "[0-9]{9}", allowed = "SIREN of 9 digits")
            List<String> ept,

            @Text(max = 20, pattern = "C[NV][0-9A-Z]{3,6}", allowed = "codes of city contracts")
            List<String> contratVille,

            @Nullable @Min(-180) @Max(180) BigDecimal communeLon,
            @Nullable @Min(-90) @Max(90) BigDecimal communeLat) {}

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<String> required() {
        return List.of("code", "nom", "evolution", "communes", "departement", "region", "epci", "ept", "contratVille");
    }

    @Override
    public TerritoryFacts facts(Row row, Edition edition, @Nullable Territory known, Map<String, Territory> around) {
        var source = Sources.quarters2024(edition);
        var parents = Sources.joined(
                Sources.keys(TerritoryKind.COMMUNE, row.communes()),
                Sources.keys(TerritoryKind.CITY_CONTRACT, row.contratVille()),
                Sources.keys(TerritoryKind.EPT, row.ept()),
                Sources.keys(TerritoryKind.EPCI, row.epci()),
                Sources.keys(TerritoryKind.DEPARTMENT, row.departement()),
                Sources.keys(TerritoryKind.REGION, row.region()));
        return new TerritoryFacts(
                TerritoryKind.QPV,
                row.code(),
                2024,
                source,
                Sources.OWN,
                edition.day(),
                new Base(
                        row.nom(),
                        parents,
                        true,
                        null,
                        null,
                        null,
                        row.evolution(),
                        Sources.point(row.communeLon(), row.communeLat())),
                List.of(),
                List.of(),
                notes(row, source.key()));
    }

    private static List<QualityNote> notes(Row row, String source) {
        var notes = new ArrayList<QualityNote>();
        if (row.communeLon() != null) {
            notes.add(QualityNote.derived(
                    "point",
                    QualityFlag.APPROXIMATE,
                    "The centre of the commune %s, not of the quarter"
                            .formatted(row.communes().get(0)),
                    source));
        }
        if (row.contratVille().isEmpty()) {
            notes.add(QualityNote.derived(
                    "parents", QualityFlag.CONTRACT_MISSING, "The file names no city contract", source));
        }
        if (row.contratVille().size() > 1) {
            notes.add(QualityNote.derived(
                    "parents",
                    QualityFlag.AMBIGUOUS,
                    "Its city contract may be any of " + String.join(", ", row.contratVille()),
                    source));
        }
        String letter = row.code().substring(row.code().length() - 1);
        if (LETTERS.get(letter) != row.evolution()) {
            notes.add(QualityNote.derived(
                    "evolution",
                    QualityFlag.CONFLICTING,
                    "The code ends in %s, the file says %s".formatted(letter, row.evolution()),
                    source));
        }
        return notes;
    }
}

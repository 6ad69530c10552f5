package org.croisements.network.territory;

import static org.croisements.kit.problem.CommonProblem.BODY_TOO_LARGE;
import static org.croisements.kit.problem.CommonProblem.EMPTY_BODY;
import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.croisements.kit.change.Changes;
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.problem.ProblemException;
import org.croisements.network.territory.ImportReport.RejectedLine;

/** Reads the territorial reference from CSV, in batches of one transaction each; a line that is wrong stops no other. */
@ApplicationScoped
class TerritoryImport {

    static final String TYPE = "territory";
    private static final List<String> HEADER =
            List.of("kind", "code", "name", "population", "parents", "siren", "type");
    private static final int LARGEST = 20_000_000;
    private static final int BATCH = 1_000;
    private static final int LISTED_REJECTIONS = 1_000;

    private final TerritoryRepository territories;
    private final JsonBodies bodies;
    private final Changes changes;
    private final Clock clock;

    TerritoryImport(TerritoryRepository territories, JsonBodies bodies, Changes changes, Clock clock) {
        this.territories = territories;
        this.bodies = bodies;
        this.changes = changes;
        this.clock = clock;
    }

    ImportReport read(InputStream csv) {
        var run = new Run();
        var batch = new LinkedHashMap<String, TerritoryRow>();
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new StringReader(text(csv)))) {
            var lines = reader.iterator();
            requireHeader(lines);
            while (lines.hasNext()) {
                run.read++;
                row(lines.next(), run, batch);
                if (batch.size() == BATCH) {
                    store(batch, run);
                }
            }
        } catch (CsvParseException e) {
            throw INVALID_BODY.with("The body stops being CSV after line %d", run.read + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store(batch, run);
        return new ImportReport(
                run.read, run.created, run.updated, run.read - run.created - run.updated - run.refused, run.rejected);
    }

    private static String text(InputStream csv) throws IOException {
        byte[] bytes = csv.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw BODY_TOO_LARGE.with("At most 20 MB is taken").header("Connection", "close");
        }
        if (bytes.length == 0) {
            throw EMPTY_BODY.with("Send CSV with the header %s", String.join(",", HEADER));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Spreadsheets begin with a byte order mark.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw INVALID_BODY.with("The body is not UTF-8");
        }
    }

    private static void requireHeader(Iterator<CsvRecord> lines) {
        if (!lines.hasNext() || !lines.next().getFields().equals(HEADER)) {
            throw INVALID_BODY.with("The header must be %s", String.join(",", HEADER));
        }
    }

    private void row(CsvRecord line, Run run, Map<String, TerritoryRow> batch) {
        if (line.getFieldCount() != HEADER.size()) {
            run.refuse(
                    line,
                    "FIELD_COUNT",
                    "%d fields where %d are expected".formatted(line.getFieldCount(), HEADER.size()));
            return;
        }
        try {
            var row = bodies.toRecord(tree(line), TerritoryRow.class);
            if (run.keys.add(row.key())) {
                batch.put(row.key(), row);
            } else {
                run.refuse(line, "DUPLICATE", row.key() + " stands twice");
            }
        } catch (ProblemException e) {
            var fault = e.faults().get(0);
            run.refuse(line, fault.code(), String.valueOf(fault.pointer()).substring(1) + ": " + fault.detail());
        }
    }

    private static ObjectNode tree(CsvRecord line) {
        var tree = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < HEADER.size(); i++) {
            String name = HEADER.get(i);
            String value = line.getField(i);
            if (name.equals("parents")) {
                var parents = tree.putArray(name);
                List.of(value.split("\\|")).stream().filter(p -> !p.isEmpty()).forEach(parents::add);
            } else if (name.equals("population") && value.matches("[0-9]{1,9}")) {
                tree.put(name, Integer.parseInt(value));
            } else if (!value.isEmpty()) {
                tree.put(name, value);
            }
        }
        return tree;
    }

    private void store(Map<String, TerritoryRow> batch, Run run) {
        if (!batch.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> upsert(batch, run));
            batch.clear();
        }
    }

    private void upsert(Map<String, TerritoryRow> batch, Run run) {
        var known = territories.bySlug(
                batch.values().stream().map(TerritoryImport::slug).toList());
        var changed = new ArrayList<Territory>();
        batch.values().forEach(row -> {
            var territory = known.get(slug(row));
            if (territory == null) {
                territory = newTerritory(row);
                take(territory, row);
                territories.persist(territory);
                changed.add(territory);
                run.created++;
            } else if (differs(territory, row)) {
                take(territory, row);
                changed.add(territory);
                run.updated++;
            }
        });
        territories.flush();
        changed.forEach(t -> changes.changed(TYPE, t.id, t.slug, t.version, TerritoryDetail.of(t)));
        changes.appendAll();
        territories.forgetRead();
    }

    private Territory newTerritory(TerritoryRow row) {
        var territory = new Territory();
        territory.id = territories.newId();
        territory.kind = row.kind();
        territory.code = row.code();
        territory.slug = slug(row);
        territory.createdAt = clock.instant();
        return territory;
    }

    private void take(Territory territory, TerritoryRow row) {
        territory.name = row.name();
        territory.searchText = Slugs.searchable(row.name());
        territory.parents = new ArrayList<>(row.parents());
        territory.population = row.population();
        territory.siren = row.siren();
        territory.type = row.type();
        territory.updatedAt = clock.instant();
    }

    private static boolean differs(Territory territory, TerritoryRow row) {
        return !territory.name.equals(row.name())
                || !territory.parents.equals(row.parents())
                || !Objects.equals(territory.population, row.population())
                || !Objects.equals(territory.siren, row.siren())
                || !Objects.equals(territory.type, row.type());
    }

    private static String slug(TerritoryRow row) {
        return (row.kind() + "-" + row.code()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class Run {
        int read;
        int created;
        int updated;
        int refused;
        final Set<String> keys = new HashSet<>();
        final List<RejectedLine> rejected = new ArrayList<>();

        void refuse(CsvRecord line, String code, String detail) {
            refused++;
            if (rejected.size() < LISTED_REJECTIONS) {
                rejected.add(new RejectedLine((int) line.getStartingLineNumber(), code, detail));
            }
        }
    }
}

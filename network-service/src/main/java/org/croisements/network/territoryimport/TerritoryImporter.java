package org.croisements.network.territoryimport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.croisements.kit.change.Changes;
import org.croisements.kit.imports.Importer;
import org.croisements.kit.imports.LineOutcome;
import org.croisements.kit.input.JsonBodies;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryDetail;
import org.croisements.network.territory.TerritoryRepository;
import org.croisements.network.territoryfile.TerritoryFile;
import org.croisements.network.territoryfile.TerritoryFile.Edition;
import org.jspecify.annotations.Nullable;

/** Imports a file of one form; several lines may speak of one territory. */
final class TerritoryImporter<R> implements Importer<TerritoryImporter.Line<R>> {

    /** A line and the slug of the territory that it is about. */
    record Line<R>(R row, String slug) {}

    static final String TYPE = "territory";

    private final TerritoryFile<R> file;
    private final Edition edition;
    private final TerritoryRepository territories;
    private final JsonBodies bodies;
    private final Changes changes;
    private final Clock clock;

    TerritoryImporter(
            TerritoryFile<R> file,
            Edition edition,
            TerritoryRepository territories,
            JsonBodies bodies,
            Changes changes,
            Clock clock) {
        this.file = file;
        this.edition = edition;
        this.territories = territories;
        this.bodies = bodies;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<Class<?>> fields() {
        return List.of(file.row());
    }

    @Override
    public List<String> requiredColumns() {
        return file.required();
    }

    @Override
    public Line<R> read(ObjectNode line) {
        R row = bodies.toRecord(line, file.row());
        return new Line<>(row, file.slug(row));
    }

    @Override
    public String key(Line<R> line) {
        return file.key(line.row(), line.slug());
    }

    @Override
    public Batch<Line<R>> begin(List<Line<R>> lines) {
        var known = territories.bySlug(lines.stream().map(Line::slug).distinct().toList());
        var around = territories.byKey(lines.stream()
                .flatMap(line -> file.reads(line.row()).stream())
                .distinct()
                .toList());
        return new Upsert(known, around);
    }

    private final class Upsert implements Batch<Line<R>> {

        private final Map<String, Territory> known;
        private final Map<String, Territory> around;
        private final List<Territory> changed = new ArrayList<>();

        Upsert(Map<String, Territory> known, Map<String, Territory> around) {
            this.known = known;
            this.around = around;
        }

        @Override
        public Applied apply(Line<R> line) {
            @Nullable Territory territory = known.get(line.slug());
            var facts = file.facts(line.row(), edition, territory, around);
            boolean isNew = territory == null;
            if (territory == null) {
                territory = new Territory(territories.newId(), facts, clock.instant());
            }
            if (!territory.take(facts, clock.instant())) {
                return new Applied(LineOutcome.UNCHANGED, territory.id());
            }
            if (isNew) {
                territories.persist(territory);
                known.put(territory.slug(), territory);
            }
            if (!changed.contains(territory)) {
                changed.add(territory);
            }
            return new Applied(isNew ? LineOutcome.CREATED : LineOutcome.UPDATED, territory.id());
        }

        @Override
        public void end() {
            changed.forEach(t -> changes.changed(TYPE, t.id(), t.slug(), t.version(), TerritoryDetail.of(t)));
        }
    }
}

package org.croisements.network.territory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.croisements.kit.change.Changes;
import org.croisements.kit.imports.Importer;
import org.croisements.kit.imports.LineOutcome;
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.page.Slugs;

/** Imports the territorial reference; a territory is known by kind and code, and a line says all of it. */
@ApplicationScoped
class TerritoryImport implements Importer<TerritoryRow> {

    static final String TYPE = "territory";

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

    @Override
    public List<Class<?>> fields() {
        return List.of(TerritoryRow.class);
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("kind", "code", "name", "population", "parents", "siren", "type");
    }

    @Override
    public TerritoryRow read(ObjectNode line) {
        return bodies.toRecord(line, TerritoryRow.class);
    }

    @Override
    public String key(TerritoryRow row) {
        return row.key();
    }

    @Override
    public Batch<TerritoryRow> begin(List<TerritoryRow> rows) {
        return new Upsert(
                territories.bySlug(rows.stream().map(TerritoryImport::slug).toList()));
    }

    private final class Upsert implements Batch<TerritoryRow> {

        private final Map<String, Territory> known;
        private final List<Territory> changed = new ArrayList<>();

        Upsert(Map<String, Territory> known) {
            this.known = known;
        }

        @Override
        public Applied apply(TerritoryRow row) {
            var territory = known.get(slug(row));
            if (territory != null && !differs(territory, row)) {
                return new Applied(LineOutcome.UNCHANGED, territory.id);
            }
            boolean isNew = territory == null;
            if (territory == null) {
                territory = newTerritory(row);
            }
            take(territory, row);
            territories.persist(territory);
            changed.add(territory);
            return new Applied(isNew ? LineOutcome.CREATED : LineOutcome.UPDATED, territory.id);
        }

        @Override
        public void end() {
            changed.forEach(t -> changes.changed(TYPE, t.id, t.slug, t.version, TerritoryDetail.of(t)));
        }
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
}

package org.croisements.events.place;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.croisements.kit.problem.CommonProblem;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceState;
import org.croisements.kit.reference.Replica;
import org.croisements.kit.reference.Replicated;
import org.jspecify.annotations.Nullable;

/** The territories of the official reference, as far as this service knows them. */
@ApplicationScoped
public class Territories {

    private static final String TYPE = "territory";
    private static final String COMMUNE = TerritoryKind.COMMUNE.inPaths() + "-";

    private final Replica replica;

    Territories(Replica replica) {
        this.replica = replica;
    }

    /** A place with what is known of its commune now. A code that nothing is known of may come later. */
    public StoredPlace locate(NewPlace form) {
        return located(StoredPlace.of(form));
    }

    /** The same place with what is known of its commune now. */
    public StoredPlace located(StoredPlace place) {
        String code = place.commune();
        if (code == null) {
            return place;
        }
        String self = key(TerritoryKind.COMMUNE.name(), code);
        return find(TerritoryKind.COMMUNE, code)
                .map(found -> found.deleted()
                        ? place.with(found.label(), ReferenceState.STALE, kept(place, self))
                        : place.with(found.label(), ReferenceState.RESOLVED, keys(self, found)))
                .orElseGet(() -> place.with(null, ReferenceState.MISSING, List.of(self)));
    }

    /** The territories that an event is about; the same one twice is a fault, one that nothing is known of may come. */
    public List<StoredTerritory> resolve(List<TerritoryKey> territories, Faults faults) {
        var seen = new HashSet<TerritoryKey>();
        var resolved = new ArrayList<StoredTerritory>();
        for (int i = 0; i < territories.size(); i++) {
            var key = territories.get(i);
            if (seen.add(key)) {
                resolved.add(stored(key, List.of(key.word())));
            } else {
                faults.add(
                        CommonProblem.INVALID_BODY,
                        Fault.at("/territories/" + i, "DUPLICATE", key.word() + " is in the list already"));
            }
        }
        return resolved;
    }

    /** A stored territory with what is known of it now; of one that is gone, an event stays in what it lay in. */
    public StoredTerritory renewed(StoredTerritory territory) {
        return stored(territory.form(), territory.keys());
    }

    private StoredTerritory stored(TerritoryKey key, List<String> before) {
        return replica.bySlug(TYPE, key.slug())
                .map(found -> found.deleted()
                        ? stored(key, found.label(), ReferenceState.STALE, before)
                        : stored(key, found.label(), ReferenceState.RESOLVED, keys(key.word(), found)))
                .orElseGet(() -> stored(key, null, ReferenceState.MISSING, List.of(key.word())));
    }

    private static StoredTerritory stored(
            TerritoryKey key, @Nullable String label, ReferenceState state, List<String> keys) {
        return new StoredTerritory(key.kind(), key.code(), key.slug(), label, state, keys);
    }

    /** Of a commune that is gone, an event stays in the regions where it was. */
    private static List<String> kept(StoredPlace place, String self) {
        var keys = place.territories();
        return keys == null ? List.of(self) : keys;
    }

    private static List<String> keys(String self, Replicated territory) {
        var keys = new ArrayList<>(List.of(self));
        parents(territory).stream().distinct().sorted().forEach(keys::add);
        return keys;
    }

    private static List<String> parents(Replicated territory) {
        var keys = new ArrayList<String>();
        var data = territory.data();
        if (data != null) {
            for (JsonNode parent : data.path("parents")) {
                keys.add(key(parent.path("kind").asText(), parent.path("code").asText()));
            }
        }
        return keys;
    }

    /** The keys of the territories that a filter names; a code that nothing is known of may come later. */
    public List<String> keys(TerritoryKind kind, List<String> codes) {
        return codes.stream().map(code -> key(kind.name(), code)).toList();
    }

    /** The keys of the communes that priority quarters lie in: an event's place is known by its commune. */
    public List<String> communesOfQuarters(List<String> codes) {
        return codes.stream()
                .flatMap(code -> find(TerritoryKind.QPV, code).stream())
                .flatMap(quarter -> parents(quarter).stream())
                .filter(key -> key.startsWith(TerritoryKind.COMMUNE + ":"))
                .distinct()
                .toList();
    }

    /** The slugs of the territories among changed records. */
    public List<String> changed(List<ReferenceChange> changes) {
        return changes.stream()
                .filter(change -> change.type().equals(TYPE))
                .flatMap(change -> Optional.ofNullable(change.reference().slug()).stream())
                .toList();
    }

    /** The codes of the communes among changed records. */
    public List<String> changedCommunes(List<ReferenceChange> changes) {
        return changed(changes).stream()
                .filter(slug -> slug.startsWith(COMMUNE))
                .map(slug -> slug.substring(COMMUNE.length()).toUpperCase(Locale.ROOT))
                .toList();
    }

    private Optional<Replicated> find(TerritoryKind kind, String code) {
        return replica.bySlug(TYPE, slug(kind, code));
    }

    private static String slug(TerritoryKind kind, String code) {
        return kind.inPaths() + "-" + code.toLowerCase(Locale.ROOT);
    }

    private static String key(String kind, String code) {
        return kind + ":" + code;
    }
}

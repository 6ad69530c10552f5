package org.croisements.practices.territory;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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

    private final Replica replica;
    private final Cache<String, String> labels = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    Territories(Replica replica) {
        this.replica = replica;
    }

    /** The territories to store; the same one twice is a fault, one that nothing is known of may come later. */
    public List<StoredTerritory> resolve(List<TerritoryKey> territories, Faults faults) {
        var seen = new HashSet<TerritoryKey>();
        var resolved = new ArrayList<StoredTerritory>();
        for (int i = 0; i < territories.size(); i++) {
            var key = territories.get(i);
            if (seen.add(key)) {
                resolved.add(locate(key, List.of()));
            } else {
                faults.add(
                        INVALID_BODY,
                        Fault.at("/territories/" + i, "DUPLICATE", key.word() + " is in the list already"));
            }
        }
        return resolved;
    }

    /** The territory to store; one that nothing is known of may come later. */
    public StoredTerritory stored(TerritoryKey key) {
        return locate(key, List.of());
    }

    /** A stored territory with what is known of it now. */
    public StoredTerritory renewed(StoredTerritory territory) {
        return locate(territory.form(), territory.keys());
    }

    /** What is known of a territory now; where one that was known is gone, a practice stays in what it lay in. */
    private StoredTerritory locate(TerritoryKey key, List<String> before) {
        return find(key)
                .map(found -> found.deleted()
                        ? stored(key, found.label(), ReferenceState.STALE, withItself(key, before.stream()))
                        : stored(key, found.label(), ReferenceState.RESOLVED, withItself(key, parents(found))))
                .orElseGet(() -> stored(key, null, ReferenceState.MISSING, List.of(key.word())));
    }

    private static StoredTerritory stored(
            TerritoryKey key, @Nullable String label, ReferenceState state, List<String> keys) {
        return new StoredTerritory(key.kind(), key.code(), key.slug(), label, state, keys);
    }

    private static List<String> withItself(TerritoryKey key, Stream<String> others) {
        return Stream.concat(Stream.of(key.word()), others.sorted()).distinct().toList();
    }

    private static Stream<String> parents(Replicated territory) {
        var keys = new ArrayList<String>();
        var data = territory.data();
        if (data != null) {
            for (JsonNode parent : data.path("parents")) {
                keys.add(
                        parent.path("kind").asText() + ":" + parent.path("code").asText());
            }
        }
        return keys.stream();
    }

    /** The keys of the territories that a filter names; one that nothing is known of may come later. */
    public List<String> keys(TerritoryKind kind, List<String> codes) {
        return codes.stream()
                .map(code -> new TerritoryKey(kind, code.toUpperCase(Locale.ROOT)).word())
                .toList();
    }

    /** What a territory is called, by its key such as {@code REGION:53}; empty where it is not known. */
    public String label(String key) {
        return labels.get(key, this::find);
    }

    private String find(String key) {
        int colon = key.indexOf(':');
        var territory = new TerritoryKey(TerritoryKind.valueOf(key.substring(0, colon)), key.substring(colon + 1));
        return find(territory).map(Replicated::label).orElse("");
    }

    /** The slugs of the territories among changed records. */
    public List<String> changed(List<ReferenceChange> changes) {
        return changes.stream()
                .filter(change -> change.type().equals(TYPE))
                .flatMap(change -> Optional.ofNullable(change.reference().slug()).stream())
                .toList();
    }

    /** What is known now of the territories among changed records, as they would be stored. */
    public List<StoredTerritory> renewed(List<ReferenceChange> changes) {
        return changed(changes).stream()
                .flatMap(slug -> replica.bySlug(TYPE, slug).stream())
                .flatMap(found -> key(found).stream())
                .map(this::stored)
                .toList();
    }

    private static Optional<TerritoryKey> key(Replicated territory) {
        var data = territory.data();
        return data == null
                ? Optional.empty()
                : Optional.of(new TerritoryKey(
                        TerritoryKind.valueOf(data.path("kind").asText()),
                        data.path("code").asText()));
    }

    private Optional<Replicated> find(TerritoryKey key) {
        return replica.bySlug(TYPE, key.slug());
    }
}

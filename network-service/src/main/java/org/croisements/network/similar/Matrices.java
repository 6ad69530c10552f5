package org.croisements.network.similar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.croisements.network.similarity.Matrix;
import org.croisements.network.territory.TerritoryKind;

/** The matrices of this replica, read anew when a territory has changed: what they answer is what the database holds. */
@ApplicationScoped
class Matrices {

    private record Kept(long lastChange, Matrix matrix) {}

    private final MatrixRepository repository;
    private final Map<TerritoryKind, Kept> kept = new ConcurrentHashMap<>();

    Matrices(MatrixRepository repository) {
        this.repository = repository;
    }

    /** The territories of a kind as they are now. */
    Matrix of(TerritoryKind kind) {
        long now = repository.lastChange();
        var known = kept.get(kind);
        // One request reads, the others of that kind wait for it.
        return known != null && known.lastChange() == now
                ? known.matrix()
                : kept.compute(kind, (of, latest) -> latest != null && latest.lastChange() == now ? latest : read(of))
                        .matrix();
    }

    private Kept read(TerritoryKind kind) {
        return repository.inSnapshot(lastChange -> {
            var epcis = kind == TerritoryKind.COMMUNE ? repository.all(TerritoryKind.EPCI) : List.<KnownTerritory>of();
            var candidates = new Candidates(epcis, repository.all(TerritoryKind.QPV));
            return new Kept(
                    lastChange,
                    new Matrix(
                            kind,
                            repository.all(kind).stream().map(candidates::of).toList()));
        });
    }
}

package org.croisements.network.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.croisements.network.similar.SimilarTerritories.Contrast;
import org.croisements.network.similar.SimilarTerritories.Neighbour;
import org.croisements.network.similarity.Comparison.Distance;
import org.croisements.network.similarity.Feature;
import org.croisements.network.similarity.Matrix;

/** Tells by which features two territories are near: what speaks for it, what against, and what is not known. */
final class Explanation {

    private static final int FOR = 3;
    private static final int AGAINST = 2;

    private record Part(double weight, boolean known, Contrast contrast) {

        double speaksFor() {
            return weight * (1 - contrast.difference());
        }

        double speaksAgainst() {
            return weight * contrast.difference();
        }
    }

    private Explanation() {}

    static Neighbour of(Matrix matrix, int self, Distance distance, Map<Feature, Double> weights) {
        var parts = weights.entrySet().stream()
                .map(entry -> part(matrix, self, distance.place(), entry.getKey(), entry.getValue()))
                .toList();
        var known = new ArrayList<>(parts.stream().filter(Part::known).toList());
        known.sort(Comparator.comparingDouble(Part::speaksFor).reversed());
        var alike = List.copyOf(known.subList(0, Math.min(FOR, known.size())));
        var unlike = known.stream()
                .skip(FOR)
                .filter(part -> part.speaksAgainst() > 0)
                .sorted(Comparator.comparingDouble(Part::speaksAgainst).reversed())
                .limit(AGAINST)
                .toList();
        return new Neighbour(
                matrix.candidate(distance.place()).reference(),
                rounded(distance.distance()),
                rounded(distance.shared()),
                contrasts(alike),
                contrasts(unlike),
                contrasts(parts.stream().filter(part -> !part.known()).toList()));
    }

    private static Part part(Matrix matrix, int self, int place, Feature feature, double weight) {
        double own = matrix.column(feature)[self];
        double other = matrix.column(feature)[place];
        boolean known = !Double.isNaN(own) && !Double.isNaN(other);
        var scale = matrix.scale(feature);
        double difference = known ? scale.distance(own, other) : scale.usual();
        var contrast = new Contrast(
                feature.indicator(),
                rounded(difference),
                matrix.candidate(self).value(feature),
                matrix.candidate(place).value(feature));
        return new Part(weight, known, contrast);
    }

    private static List<Contrast> contrasts(List<Part> parts) {
        return parts.stream().map(Part::contrast).toList();
    }

    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}

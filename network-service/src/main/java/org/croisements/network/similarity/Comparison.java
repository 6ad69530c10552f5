package org.croisements.network.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * Gower's distance of one territory to others: the weighted mean of the features' distances. What is not known of both
 * counts as the usual difference, and less than three quarters of the weight known of both is no comparison. Distances
 * are the same in both directions, and equal ones are answered in the matrix's order.
 */
public final class Comparison {

    static final double LEAST_SHARED = 0.75;

    /** A place in the matrix, how far it is, and which part of the weight is known of both. */
    public record Distance(int place, double distance, double shared) {}

    /** The nearest, and how many were compared and how many could not be. */
    public record Result(List<Distance> nearest, int compared, int notCompared) {}

    private static final Comparator<Distance> ORDER =
            Comparator.comparingDouble(Distance::distance).thenComparingInt(Distance::place);

    private final Matrix matrix;
    private final int self;
    private final double[] weights;
    private final double[][] columns;
    private final Scale[] scales;
    private final double total;

    public Comparison(Matrix matrix, int self, Map<Feature, Double> weights) {
        this.matrix = matrix;
        this.self = self;
        var features = new ArrayList<>(weights.keySet());
        this.weights = features.stream().mapToDouble(weights::get).toArray();
        this.columns = features.stream().map(matrix::column).toArray(double[][]::new);
        this.scales = features.stream().map(matrix::scale).toArray(Scale[]::new);
        this.total = weights.values().stream().mapToDouble(w -> w).sum();
    }

    /** How far the territory at a place is. */
    public Distance to(int place) {
        double sum = 0;
        double shared = 0;
        for (int f = 0; f < weights.length; f++) {
            double own = columns[f][self];
            double other = columns[f][place];
            if (Double.isNaN(own) || Double.isNaN(other)) {
                sum += weights[f] * scales[f].usual();
            } else {
                sum += weights[f] * scales[f].distance(own, other);
                shared += weights[f];
            }
        }
        return new Distance(place, sum / total, shared / total);
    }

    /** The nearest of those that the caller admits. */
    public Result nearest(int limit, Predicate<Candidate> admitted) {
        var farthestFirst = new PriorityQueue<>(ORDER.reversed());
        int compared = 0;
        int notCompared = 0;
        for (int place = 0; place < matrix.size(); place++) {
            if (place == self || !admitted.test(matrix.candidate(place))) {
                continue;
            }
            var distance = to(place);
            if (distance.shared() < LEAST_SHARED) {
                notCompared++;
                continue;
            }
            compared++;
            farthestFirst.add(distance);
            if (farthestFirst.size() > limit) {
                farthestFirst.poll();
            }
        }
        return new Result(farthestFirst.stream().sorted(ORDER).toList(), compared, notCompared);
    }
}

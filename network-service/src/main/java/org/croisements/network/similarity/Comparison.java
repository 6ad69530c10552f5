package org.croisements.network.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

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
        return new Distance(place, distance(place), shared(place));
    }

    private double distance(int place) {
        double sum = 0;
        for (int f = 0; f < weights.length; f++) {
            double own = columns[f][self];
            double other = columns[f][place];
            boolean known = !Double.isNaN(own) && !Double.isNaN(other);
            sum += weights[f] * (known ? scales[f].distance(own, other) : scales[f].usual());
        }
        return sum / total;
    }

    private double shared(int place) {
        double shared = 0;
        for (int f = 0; f < weights.length; f++) {
            if (!Double.isNaN(columns[f][self]) && !Double.isNaN(columns[f][place])) {
                shared += weights[f];
            }
        }
        return shared / total;
    }

    /** The nearest of the places that the caller admits. Only what comes among the nearest takes memory. */
    public Result nearest(int limit, IntPredicate admitted) {
        var farthestFirst = new PriorityQueue<>(ORDER.reversed());
        double farthest = Double.NaN;
        int compared = 0;
        int notCompared = 0;
        for (int place = 0; place < matrix.size(); place++) {
            if (place == self || !admitted.test(place)) {
                continue;
            }
            double shared = shared(place);
            if (shared < LEAST_SHARED) {
                notCompared++;
                continue;
            }
            compared++;
            double distance = distance(place);
            // Of equals the one before stays, so what is not nearer than the farthest changes nothing.
            if (farthestFirst.size() < limit || Double.compare(distance, farthest) < 0) {
                farthestFirst.add(new Distance(place, distance, shared));
                if (farthestFirst.size() > limit) {
                    farthestFirst.poll();
                }
                farthest = farthestFirst.element().distance();
            }
        }
        return new Result(farthestFirst.stream().sorted(ORDER).toList(), compared, notCompared);
    }
}

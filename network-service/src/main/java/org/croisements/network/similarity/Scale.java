package org.croisements.network.similarity;

import java.util.Arrays;

/**
 * How far apart two values of a feature are, from 0 to 1: their difference by the range between the 1st and the 99th
 * percentile of all territories of the kind, so that a few giants don't squeeze all others together.
 *
 * @param range what counts as 1, and so does everything beyond
 * @param usual the mean difference of two territories, by which one counts that is not known
 */
public record Scale(double range, double usual) {

    private static final double TAIL = 0.01;

    /** The scale of a feature over all its values, which are scaled already. */
    static Scale of(Feature feature, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double range =
                feature.hasFixedRange() ? Feature.FIXED_RANGE : quantile(sorted, 1 - TAIL) - quantile(sorted, TAIL);
        if (range <= 0) {
            // So few differ that the percentiles say nothing.
            range = sorted.length == 0 ? 0 : sorted[sorted.length - 1] - sorted[0];
        }
        return new Scale(range, range <= 0 ? 0 : Math.min(1, meanDifference(sorted) / range));
    }

    public double distance(double one, double other) {
        double difference = Math.abs(one - other);
        return range <= 0 ? 0 : Math.min(1, difference / range);
    }

    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static double meanDifference(double[] sorted) {
        int n = sorted.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (2.0 * i + 1 - n) * sorted[i];
        }
        return n < 2 ? 0 : 2 * sum / n / (n - 1);
    }
}

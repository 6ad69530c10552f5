package org.croisements.suite.benchmark;

import java.util.Map;

/**
 * What was measured of one kind of call.
 *
 * @param what the kind
 * @param callers how many made calls at the same time, each the next when it had the answer
 * @param perSecond calls a second, all callers together
 * @param median the time until the whole answer was there, in milliseconds, that half of the calls stayed under
 * @param p99 the one that 99 of 100 stayed under
 * @param processorTime milliseconds of processor time a call, by process: the median over windows of some hundred calls
 */
record Result(
        String what, int callers, double perSecond, double median, double p99, Map<String, Double> processorTime) {

    /** Of all processes together, in milliseconds a call. */
    double processorTimeTogether() {
        return processorTime.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}

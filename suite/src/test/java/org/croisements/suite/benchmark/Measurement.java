package org.croisements.suite.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes calls of one kind for as long as a fair figure needs: first unmeasured ones until they get no cheaper, since a JVM
 * compiles for thousands of calls, then windows of calls. A call that fails ends the benchmark: a figure over errors would
 * say nothing.
 */
final class Measurement {

    private static final int WINDOWS = 21;

    /** Warm is what was not cheaper than its cheapest by a fiftieth in so many rounds, or what took so long to warm up. */
    private static final int ROUNDS_NO_CHEAPER = 4;

    private static final double CHEAPER = 0.98;
    private static final double LONGEST_WARM_UP_SECONDS = 45;

    private final ProcessorTime processorTime;
    private final int warmUp;
    private final int window;

    /** With so many calls in a round of warming up, and so many in each of the 21 windows. */
    Measurement(ProcessorTime processorTime, int warmUp, int window) {
        this.processorTime = processorTime;
        this.warmUp = warmUp;
        this.window = window;
    }

    Result of(String what, int callers, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            AtomicInteger number = new AtomicInteger();
            warmUp(threads, callers, number, call);
            List<Map<String, Double>> costs = new ArrayList<>();
            double[] times = new double[0];
            long begin = System.nanoTime();
            for (int i = 0; i < WINDOWS; i++) {
                Map<String, Double> before = processorTime.millis();
                double[] more = calls(threads, callers, window, number, call);
                costs.add(perCall(before, processorTime.millis(), more.length));
                times = concat(times, more);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            Arrays.sort(times);
            return new Result(
                    what,
                    callers,
                    times.length / seconds,
                    times[times.length / 2],
                    times[times.length * 99 / 100],
                    medians(costs));
        } finally {
            threads.shutdownNow();
        }
    }

    private void warmUp(ExecutorService threads, int callers, AtomicInteger number, Call call) throws Exception {
        double cheapest = Double.MAX_VALUE;
        long begin = System.nanoTime();
        for (int noCheaper = 0;
                noCheaper < ROUNDS_NO_CHEAPER && System.nanoTime() - begin < LONGEST_WARM_UP_SECONDS * 1e9; ) {
            Map<String, Double> before = processorTime.millis();
            double[] made = calls(threads, callers, warmUp, number, call);
            double cost = perCall(before, processorTime.millis(), made.length).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            noCheaper = cost < CHEAPER * cheapest ? 0 : noCheaper + 1;
            cheapest = Math.min(cheapest, cost);
        }
    }

    /** The milliseconds that each call took. */
    private static double[] calls(ExecutorService threads, int callers, int count, AtomicInteger number, Call call)
            throws Exception {
        AtomicInteger left = new AtomicInteger(count);
        Callable<double[]> caller = () -> {
            double[] times = new double[count];
            int made = 0;
            while (left.getAndDecrement() > 0) {
                long begin = System.nanoTime();
                call.make(number.getAndIncrement());
                times[made++] = (System.nanoTime() - begin) / 1e6;
            }
            return Arrays.copyOf(times, made);
        };
        List<Future<double[]>> callersTimes = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            callersTimes.add(threads.submit(caller));
        }
        double[] all = new double[0];
        for (Future<double[]> times : callersTimes) {
            try {
                all = concat(all, times.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("A call failed: " + e.getCause(), e.getCause());
            }
        }
        return all;
    }

    private static Map<String, Double> perCall(Map<String, Double> before, Map<String, Double> after, int calls) {
        Map<String, Double> costs = new LinkedHashMap<>();
        after.forEach((name, millis) -> costs.put(name, (millis - before.getOrDefault(name, 0.0)) / calls));
        return costs;
    }

    private static Map<String, Double> medians(List<Map<String, Double>> costs) {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (String name : costs.get(0).keySet()) {
            double[] sorted = costs.stream()
                    .mapToDouble(cost -> cost.getOrDefault(name, 0.0))
                    .sorted()
                    .toArray();
            medians.put(name, sorted[sorted.length / 2]);
        }
        return medians;
    }

    private static double[] concat(double[] one, double[] other) {
        double[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}

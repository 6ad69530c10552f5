package org.croisements.practices.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** Measures calls one by one, first unmeasured ones that warm everything up. */
final class Stopwatch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** One thing to measure, told how many were begun before it. */
    @FunctionalInterface
    interface Call {
        void make(int number) throws Exception;
    }

    /** Milliseconds that half of the calls, and 99 of 100, stayed under. */
    record Cost(double median, double p99) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f / %.2f", median, p99);
        }
    }

    private Stopwatch() {}

    /** The processor time of this thread a call. */
    static Cost processor(int warmUp, int calls, Call call) throws Exception {
        return measure(warmUp, calls, call, true);
    }

    /** The time a call takes; what is called works on one processor of its own, and nothing else does. */
    static Cost elapsed(int warmUp, int calls, Call call) throws Exception {
        return measure(warmUp, calls, call, false);
    }

    private static Cost measure(int warmUp, int calls, Call call, boolean processor) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            call.make(i);
        }
        double[] costs = new double[calls];
        for (int i = 0; i < calls; i++) {
            long begin = processor ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
            call.make(warmUp + i);
            long end = processor ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
            costs[i] = (end - begin) / 1e6;
        }
        Arrays.sort(costs);
        return new Cost(costs[calls / 2], costs[calls * 99 / 100]);
    }
}

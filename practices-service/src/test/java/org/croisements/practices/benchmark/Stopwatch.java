package org.croisements.practices.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** Measures calls one by one, first unmeasured ones that warm everything up. */
final class Stopwatch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** One thing to measure, told how many were begun before it. */
    @FunctionalInterface
    interface Call {
        void make(int number) throws Exception;
    }

    /** Processor time so far, in nanoseconds. */
    @FunctionalInterface
    interface Clock {
        long nanos() throws Exception;
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
        return measure(warmUp, calls, THREADS::getCurrentThreadCpuTime, call);
    }

    /** The processor time of what is called elsewhere, as that tells of itself. */
    static Cost processor(int warmUp, int calls, Clock elsewhere, Call call) throws Exception {
        return measure(warmUp, calls, elsewhere, call);
    }

    /** The processor time of this whole process: what threads of a library and the compiler do counts. */
    static double ofProcess(Call call) throws Exception {
        return measure(0, 1, PROCESS::getProcessCpuTime, call).median();
    }

    private static Cost measure(int warmUp, int calls, Clock clock, Call call) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            call.make(i);
        }
        double[] costs = new double[calls];
        for (int i = 0; i < calls; i++) {
            long begin = clock.nanos();
            call.make(warmUp + i);
            costs[i] = (clock.nanos() - begin) / 1e6;
        }
        Arrays.sort(costs);
        return new Cost(costs[calls / 2], costs[calls * 99 / 100]);
    }
}

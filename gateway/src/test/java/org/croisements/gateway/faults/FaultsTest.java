package org.croisements.gateway.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.croisements.gateway.Eventually;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.ReplicatedServices;
import org.croisements.gateway.StubService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to callers while things go wrong behind the door. */
@QuarkusTest
@TestProfile(FaultsTest.Quick.class)
class FaultsTest extends GatewayTest {

    private static final int MINUTES = Integer.getInteger("croisements.faults.minutes", 0);

    @Inject
    MeterRegistry metrics;

    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void everythingIsBack() {
        threads.shutdownNow();
        services.practices.reset();
        Eventually.get(() -> get("/api/v1/practices").statusCode(), status -> status == 200);
        Eventually.get(() -> get("/api/v1/events").statusCode(), status -> status == 200);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aServiceInTroubleIsAClearProblemInTimeAndOthersDoNotNotice(Fault fault) {
        fault.befall(services.practices);

        long begun = System.nanoTime();
        HttpResponse<String> answer = get("/api/v1/practices");
        HttpResponse<String> write = send(request("/api/v1/practices").POST(BodyPublishers.ofString("{}")));
        long millis = (System.nanoTime() - begun) / 1_000_000;

        assertThat(List.of(answer.statusCode(), write.statusCode()))
                .allSatisfy(status -> assertThat(status).isBetween(502, 504));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(code(answer)).isIn("BAD_GATEWAY", "UNAVAILABLE", "GATEWAY_TIMEOUT");
        // Two seconds each, and some for a busy machine.
        assertThat(millis).isLessThan(10_000);
        assertThat(get("/api/v1/events").statusCode()).isEqualTo(200);

        fault.end(services.practices);
        Eventually.get(() -> get("/api/v1/practices").statusCode(), status -> status == 200);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void ofThreeReplicasOneInTroubleFailsNoRead(Fault fault) {
        StubService first = replicas().get(0);
        fault.befall(first);
        try {
            for (int i = 0; i < 60; i++) {
                assertThat(get("/api/v1/events").statusCode()).isEqualTo(200);
            }
        } finally {
            fault.end(first);
        }
    }

    @Test
    void noRequestFailsWhileReplicasDrainAndRestartUnderLoad() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger served = new AtomicInteger();
        ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
        List<Future<?>> callers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            boolean writes = i % 2 == 0;
            callers.add(threads.submit(() -> {
                while (!over.get()) {
                    call(writes, served, failed);
                }
            }));
        }
        for (StubService replica : replicas()) {
            restart(replica, served);
        }
        over.set(true);
        for (Future<?> caller : callers) {
            caller.get();
        }

        assertThat(failed).isEmpty();
        assertThat(served.get()).isGreaterThan(300);
    }

    private void call(boolean writes, AtomicInteger served, ConcurrentLinkedQueue<String> failed) {
        var request = request("/api/v1/events");
        try {
            int status = CLIENT.send(
                            (writes ? request.POST(BodyPublishers.ofString("{}")) : request).build(),
                            BodyHandlers.ofString())
                    .statusCode();
            if (status != 200) {
                failed.add((writes ? "write " : "read ") + status);
            }
        } catch (IOException e) {
            failed.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        served.incrementAndGet();
    }

    /** As a service does that has a delay before it stops: says that it is not ready, serves on, stops, comes back. */
    private void restart(StubService replica, AtomicInteger served) throws Exception {
        replica.whenProbed(request -> request.response().setStatusCode(503).end());
        Eventually.get(
                () -> {
                    int before = replica.seen().size();
                    int target = served.get() + 40;
                    Eventually.get(Duration.ofMinutes(1), served::get, now -> now >= target);
                    return replica.seen().size() - before;
                },
                more -> more == 0);
        replica.stop();
        int target = served.get() + 60;
        Eventually.get(Duration.ofMinutes(1), served::get, now -> now >= target);
        replica.start();
        replica.whenProbed(request -> request.response().end());
        int before = replica.seen().size();
        Eventually.get(Duration.ofMinutes(1), () -> replica.seen().size(), now -> now > before);
    }

    /** One round of every fault; {@code -Dcroisements.faults.minutes=30} makes it as many as fit. */
    @Test
    void nothingIsLeftOverFromFaults() throws Exception {
        roundOfFaults();
        long heap = usedHeap();
        long files = openFiles();
        long until = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
        int rounds = 0;
        do {
            roundOfFaults();
            rounds++;
        } while (System.nanoTime() < until);

        Eventually.get(() -> metric("gateway.target.calls"), calls -> calls == 0);
        Eventually.get(() -> metric("gateway.requests.under.way"), calls -> calls == 0);
        // What somebody else in this machine is at with memory and files goes again; a leak does not.
        long heapAfter = Eventually.get(FaultsTest::usedHeap, used -> used < heap + 20_000_000);
        // Connections that are kept for a while are no leak.
        long filesAfter = Eventually.get(FaultsTest::openFiles, open -> open < files + 50);
        System.out.printf(
                "%d rounds of faults: heap %.1f MB before, %.1f MB after; open files %d before, %d after%n",
                rounds, heap / 1e6, heapAfter / 1e6, files, filesAfter);
    }

    private void roundOfFaults() throws InterruptedException {
        for (Fault fault : Fault.values()) {
            fault.befall(services.practices);
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(() -> get("/api/v1/practices").statusCode());
            }
            threads.invokeAll(calls);
            fault.end(services.practices);
            Eventually.get(() -> get("/api/v1/practices").statusCode(), status -> status == 200);
        }
    }

    private double metric(String name) {
        return metrics.find(name).gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long openFiles() {
        Path files = Path.of("/proc/self/fd");
        if (!Files.isDirectory(files)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(files)) {
            return open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<StubService> replicas() {
        return ((ReplicatedServices) services).replicas;
    }

    /** Little patience with what hangs, and soon forgiving, since the faults are many. */
    public static final class Quick implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    ReplicatedServices.class,
                    Map.of(
                            "gateway.times.answer", "2S",
                            "gateway.times.first-try", "300ms",
                            "gateway.behind.ejection.first", "600ms",
                            "gateway.behind.breaker.window", "2S",
                            "gateway.behind.breaker.pause", "600ms")));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}

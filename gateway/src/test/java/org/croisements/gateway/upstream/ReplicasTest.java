package org.croisements.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.croisements.gateway.Eventually;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.ReplicatedServices;
import org.croisements.gateway.StubService;
import org.croisements.gateway.contract.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ReplicatedServices.Profile.class)
class ReplicasTest extends GatewayTest {

    @Inject
    Upstreams upstreams;

    private StubService first;
    private StubService second;
    private StubService third;

    @BeforeEach
    void everyReplicaIsHealthy() {
        List<StubService> replicas = ((ReplicatedServices) services).replicas;
        first = replicas.get(0);
        second = replicas.get(1);
        third = replicas.get(2);
        allAreHealthy(3);
        // What other tests spent of the second tries is earned again.
        getMany(100);
        replicas.forEach(StubService::reset);
    }

    @Test
    void requestsAreSharedAmongAllReplicas() {
        assertThat(statuses(getMany(300))).containsOnly(200);

        assertThat(List.of(
                        first.seen().size(), second.seen().size(), third.seen().size()))
                .allSatisfy(calls -> assertThat(calls).isBetween(50, 150));
    }

    @Test
    void aReplicaThatStillHasACallIsNotGivenAnotherWhileOthersAreIdle() {
        AtomicReference<HttpServerRequest> held = new AtomicReference<>();
        first.behave(held::set);
        List<CompletableFuture<HttpResponse<String>>> writes = new ArrayList<>();
        Eventually.get(
                () -> {
                    writes.add(CLIENT.sendAsync(write().build(), BodyHandlers.ofString()));
                    Eventually.get(this::seen, seen -> seen == writes.size());
                    return held.get();
                },
                request -> request != null);
        int seen = first.seen().size();

        for (int i = 0; i < 20; i++) {
            // A caller has the answer a moment before the gateway counts the call as over.
            Eventually.get(this::underWay, calls -> calls == 1);
            assertThat(send(write()).statusCode()).isEqualTo(200);
        }

        assertThat(first.seen()).hasSize(seen);
        Objects.requireNonNull(held.get()).response().end();
        writes.forEach(CompletableFuture::join);
    }

    @Test
    void aReplicaThatSaysItIsNotReadyGetsNothingUntilItIs() {
        first.whenProbed(ReplicasTest::unable);
        allAreHealthy(2);

        assertThat(statuses(getMany(60))).containsOnly(200);
        assertThat(first.seen()).isEmpty();

        first.whenProbed(request -> request.response().end());
        allAreHealthy(3);
        getMany(60);
        assertThat(first.seen()).isNotEmpty();
    }

    @Test
    void whereNoReplicaIsReadyEachIsAskedAllTheSame() {
        for (StubService replica : List.of(first, second, third)) {
            replica.whenProbed(ReplicasTest::unable);
        }
        allAreHealthy(0);

        assertThat(statuses(getMany(30))).containsOnly(200);
    }

    @Test
    void aReplicaThatDiesFailsNoRequestNotEvenAWrite() {
        first.stop();
        try {
            assertThat(statuses(getMany(50))).containsOnly(200);
            for (int i = 0; i < 50; i++) {
                assertThat(send(write()).statusCode()).isEqualTo(200);
            }
        } finally {
            first.start();
        }
    }

    @Test
    void aReadThatOneReplicaCannotServeIsServedByAnother() {
        first.behave(ReplicasTest::unable);
        second.behave(request -> request.connection().close());
        // Tried once more and not twice: one of them must be able.
        assertThat(statuses(getMany(4))).contains(200);
        second.reset();
        allAreHealthy(3);

        assertThat(statuses(getMany(12))).containsOnly(200);
    }

    @Test
    void aReplicaThatHangsIsNotWaitedForToTheEnd() {
        first.behave(request -> {});

        long begun = System.nanoTime();
        assertThat(statuses(getMany(6))).containsOnly(200);

        // Three calls at most hang for the second of a first try, and none for the ten of an answer; then it is left
        // out.
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(10_000);
    }

    @Test
    void aWriteIsNotTriedAtAnotherReplica() {
        for (StubService replica : List.of(first, second, third)) {
            replica.behave(request -> request.connection().close());
        }

        int status = send(write()).statusCode();

        assertThat(status).isEqualTo(502);
        assertThat(seen()).isEqualTo(1);
    }

    @Test
    void aReplicaThatFailsInARowIsLeftOutAndForgiven() {
        first.behave(ReplicasTest::unable);
        Eventually.get(() -> get("/api/v1/events"), answer -> healthy() == 2);
        int seen = first.seen().size();

        assertThat(statuses(getMany(20))).containsOnly(200);
        assertThat(first.seen()).hasSize(seen);

        first.behave(request -> request.response().end());
        allAreHealthy(3);
        getMany(40);
        assertThat(first.seen()).hasSizeGreaterThan(seen);
    }

    @Test
    void theTimeThatIsLeftIsPassedOnAndNobodyElseSaysIt() {
        get("/api/v1/practices", "X-Deadline-Ms", "999999");

        assertThat(services.practices.last().headers().getAll("X-Deadline-Ms"))
                .singleElement()
                .satisfies(left -> assertThat(Integer.parseInt(left)).isBetween(1, 10_000));
    }

    private void allAreHealthy(int number) {
        Eventually.get(this::healthy, healthy -> healthy == number);
    }

    private int seen() {
        return first.seen().size() + second.seen().size() + third.seen().size();
    }

    private int underWay() {
        return upstreams.of(Service.EVENTS).targets().stream()
                .mapToInt(Target::calls)
                .sum();
    }

    private int healthy() {
        return (int) upstreams.of(Service.EVENTS).targets().stream()
                .filter(Target::isHealthy)
                .count();
    }

    private List<HttpResponse<String>> getMany(int number) {
        return IntStream.range(0, number).mapToObj(i -> get("/api/v1/events")).toList();
    }

    private HttpRequest.Builder write() {
        return request("/api/v1/events").POST(BodyPublishers.ofString("{}"));
    }

    private static List<Integer> statuses(List<HttpResponse<String>> answers) {
        return answers.stream().map(HttpResponse::statusCode).distinct().toList();
    }

    private static void unable(HttpServerRequest request) {
        request.response().setStatusCode(503).end();
    }
}

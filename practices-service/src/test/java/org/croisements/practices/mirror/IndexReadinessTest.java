package org.croisements.practices.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.practice;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.croisements.kit.page.Cursors;
import org.croisements.kit.problem.ProblemException;
import org.croisements.practices.index.Sheet;
import org.croisements.practices.search.Criteria;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A replica takes no requests before its index holds what the database holds. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class IndexReadinessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    PracticeLogRepository log;

    @Inject
    SheetSource source;

    @Inject
    Cursors cursors;

    @Inject
    @Readiness
    IndexReadiness here;

    @Test
    void aReplicaIsNotReadyBeforeItsIndexIsBuilt() throws Exception {
        Directory.only();
        add(PRACTICES, practice("Une"));
        var held = new HeldSource(source);
        var replica = new IndexFollower(log, held, cursors, new SimpleMeterRegistry());
        var readiness = new IndexReadiness(replica);

        replica.start(new StartupEvent());
        try {
            held.reached.await();
            assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
            assertThatThrownBy(() -> replica.search(Criteria.all(null), null, null))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("is being built");

            held.released.countDown();

            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (readiness.call().getStatus() == Status.DOWN && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
            assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
            replica.search(Criteria.all(null), null, null).close();
            assertThat(readiness.call().getName()).isEqualTo("index of practices");
        } finally {
            held.released.countDown();
            replica.stop(new ShutdownEvent());
        }
        assertThat(here.call().getStatus()).isEqualTo(Status.UP);
    }

    /** Says when it is asked first, and answers when it may. */
    private record HeldSource(SheetSource source, CountDownLatch reached, CountDownLatch released)
            implements SheetSource {

        HeldSource(SheetSource source) {
            this(source, new CountDownLatch(1), new CountDownLatch(1));
        }

        @Override
        public List<Sheet> read(Collection<UUID> ids) {
            return source.read(ids);
        }

        @Override
        public List<Sheet> after(@Nullable UUID last, int max) {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return source.after(last, max);
        }
    }
}

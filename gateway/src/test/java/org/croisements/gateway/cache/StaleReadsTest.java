package org.croisements.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.croisements.gateway.CachingTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CachingTest.Caching.class)
class StaleReadsTest extends CachingTest {

    private static final String BRIEFLY = "max-age=1, stale-while-revalidate=60, stale-if-error=60";

    @Test
    void anOldAnswerIsGivenWhileItIsRenewed() throws Exception {
        services.events.behave(request -> answer(request, BRIEFLY));
        get(path);
        Thread.sleep(1_100);

        services.events.behave(request -> answer(request, KEEP));
        HttpResponse<String> old = get(path);

        assertThat(old.body()).isEqualTo("null 1");
        assertThat(status(old)).matches("croisements; hit; ttl=-\\d+");
        await(() -> answers.get() == 2);
        await(() -> get(path).body().equals("null 2"));
        assertThat(answers).hasValue(2);
    }

    @Test
    void whatIsStillGoodIsNotSentAgainByTheService() throws Exception {
        services.events.behave(request -> answer(request, "max-age=1"));
        get(path);
        Thread.sleep(1_100);
        services.events.behave(request -> request.response().setStatusCode(304).end());

        HttpResponse<String> renewed = get(path);

        assertThat(services.events.last().headers().get("If-None-Match")).isEqualTo("\"1\"");
        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(renewed.body()).isEqualTo("null 1");
        assertThat(status(renewed)).isEqualTo("croisements; fwd=stale; fwd-status=304; stored");
        // For another second, which may be over on a busy machine.
        await(() -> status(get(path)).startsWith("croisements; hit"));
    }

    @Test
    void whileAServiceIsDownItsPublicRecordsAreStillRead() throws Exception {
        services.events.behave(request -> answer(request, "max-age=1, stale-if-error=60"));
        get(path);
        Thread.sleep(1_100);
        services.events.stop();
        try {
            HttpResponse<String> old = get(path);

            assertThat(old.statusCode()).isEqualTo(200);
            assertThat(old.body()).isEqualTo("null 1");
            assertThat(status(old)).isEqualTo("croisements; fwd=stale; detail=STALE");
            assertThat(get(path + "/never-read").statusCode()).isEqualTo(503);
        } finally {
            services.events.start();
        }
        await(() -> get(path).body().equals("null 2"));
    }

    @Test
    void aServiceThatFailsIsAsGoodAsDown() throws Exception {
        services.events.behave(request -> answer(request, "max-age=1, stale-if-error=60"));
        get(path);
        Thread.sleep(1_100);

        services.events.behave(request -> request.response().setStatusCode(503).end("the database is away"));
        assertThat(status(get(path))).isEqualTo("croisements; fwd=stale; fwd-status=503; detail=STALE");
        services.events.behave(request -> {});
        assertThat(get(path).body()).isEqualTo("null 1");
    }

    @Test
    void whatMustNotBeOldIsNotGivenOld() throws Exception {
        services.events.behave(
                request -> answer(request, "max-age=1, must-revalidate, stale-while-revalidate=60, stale-if-error=60"));
        get(path);
        Thread.sleep(1_100);
        services.events.behave(request -> request.response().setStatusCode(503).end());

        assertThat(get(path).statusCode()).isEqualTo(503);
    }
}

package org.croisements.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreshnessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max-age=10                                             | 10 | 0  | 0
            public, MAX-AGE=10 , stale-while-revalidate=20         | 10 | 20 | 0
            max-age=10, s-maxage=30, stale-if-error=50             | 30 | 0  | 0
            max-age="10", stale-if-error=50                        | 10 | 0  | 50
            max-age=10, must-revalidate, stale-if-error=50         | 10 | 0  | 0
            max-age=10, proxy-revalidate, stale-while-revalidate=5 | 10 | 0  | 0
            """)
    void aServiceSaysHowLongItsAnswerIsGood(String control, long life, long revalidating, long onError) {
        assertThat(of(control))
                .isEqualTo(new Freshness(
                        Duration.ofSeconds(life), Duration.ofSeconds(revalidating), Duration.ofSeconds(onError)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "public",
                "max-age=",
                "max-age=-1",
                "max-age=soon",
                "max-age=0",
                "max-age=10, private",
                "max-age=10, no-store",
                "max-age=10, no-cache",
                "max-age=99999999999999999999"
            })
    void otherwiseItIsNotKept(String control) {
        assertThat(of(control)).isNull();
    }

    @Test
    void whatIsSaidToTheGatewayAloneCountsUnlessNobodyMayKeepIt() {
        var headers = HttpHeaders.headers().add("Cache-Control", "no-cache").add(Freshness.TARGETED, "max-age=10");
        assertThat(Freshness.of(headers)).isNotNull();

        headers.set("Cache-Control", "no-store");
        assertThat(Freshness.of(headers)).isNull();
    }

    @Test
    void anAnswerThatWasKeptElsewhereIsOlder() {
        var headers = HttpHeaders.headers().add("Cache-Control", "max-age=10").add("Age", "4");

        Freshness freshness = Freshness.of(headers);

        assertThat(freshness).isEqualTo(new Freshness(Duration.ofSeconds(6), Duration.ZERO, Duration.ZERO));
    }

    private static @Nullable Freshness of(String control) {
        return Freshness.of(HttpHeaders.headers().add("Cache-Control", control));
    }
}

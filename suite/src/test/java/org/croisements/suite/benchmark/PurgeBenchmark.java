package org.croisements.suite.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.croisements.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the gateway's cache gives an answer that a write past the gateway has made old. */
class PurgeBenchmark {

    private static final int WRITES = 50;
    private static final int WARM_UP = 5;
    private static final String CENTRE = "/api/v1/organisations/irev";

    @Test
    void fromAWriteToTheFirstNewAnswer(@TempDir Path folder) throws Exception {
        try (RunningSuite suite = RunningSuite.start(folder)) {
            List<Double> millis = new ArrayList<>();
            for (int n = 0; n < WARM_UP + WRITES; n++) {
                String note = "Written " + n;
                keep(suite);
                var written = suite.patchAt(
                        "network-service", CENTRE, "{\"note\": \"" + note + "\"}", suite.administratorsToken());
                assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
                long begun = System.nanoTime();
                while (!suite.get(CENTRE).body().contains(note)) {
                    Thread.onSpinWait();
                }
                if (n >= WARM_UP) {
                    millis.add((System.nanoTime() - begun) / 1e6);
                }
            }
            millis.sort(null);
            Report report = new Report("purge");
            report.remark(String.format(
                    Locale.ROOT,
                    "Of %d writes past the gateway half were read through its cache within %.0f ms, all within %.0f ms.",
                    WRITES,
                    millis.get(WRITES / 2),
                    millis.get(WRITES - 1)));
            report.finish();
        }
    }

    /** Asks until the answer comes from the cache: for some seconds after a change it is asked for anew. */
    private static void keep(RunningSuite suite) throws Exception {
        while (!suite.get(CENTRE)
                .headers()
                .firstValue("Cache-Status")
                .orElse("")
                .contains("; hit")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}

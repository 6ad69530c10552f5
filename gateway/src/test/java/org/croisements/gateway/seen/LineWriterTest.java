package org.croisements.gateway.seen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LineWriterTest {

    @Test
    void everyLineIsWrittenInItsOrderWhenItEnds() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        try (LineWriter writer = new LineWriter(out)) {
            for (int i = 0; i < 20_000; i++) {
                writer.write("line " + i + "\n");
                expected.append("line ").append(i).append('\n');
            }
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void linesThatNobodyTakesDoNotFillTheMemory() {
        CountDownLatch never = new CountDownLatch(1);
        OutputStream stuck = new OutputStream() {
            @Override
            public void write(int one) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        LineWriter writer = new LineWriter(stuck);
        String line = "x".repeat(1_000);

        for (int i = 0; i < 20_000; i++) {
            writer.write(line);
        }

        assertThat(writer.dropped()).isGreaterThan(10_000);
        never.countDown();
    }
}

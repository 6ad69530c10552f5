package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.croisements.suite.process.LogFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void showsTheEndWithoutStackFrames() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.log"),
                "first\nFailed\n\tat a.B.c(B.java:1)\n\nCaused by: the reason\n\t... 9 more\n");

        assertThat(new LogFile(file).lastLines(2)).containsExactly("Failed", "Caused by: the reason");
    }

    @Test
    void aMissingLogHasNoLines() {
        assertThat(new LogFile(folder.resolve("none.log")).lastLines(5)).isEmpty();
    }
}

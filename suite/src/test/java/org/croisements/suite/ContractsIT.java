package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts before public linters, and a client generated from them before the running suite. */
class ContractsIT {

    @TempDir
    private static Path folder = Path.of("");

    @Test
    void theContractsAGeneratedClientAndTheCalendarsHold() throws Exception {
        RunningSuite suite = RunningSuite.shared();
        assumeTrue(RunningSuite.hasProgram("node"), "the contract checks need Node 20.19 or newer, which is not here");
        Path merged = folder.resolve("openapi.yaml");
        Files.writeString(merged, suite.get("/openapi").body());
        var contracts = List.of("events-service", "practices-service", "network-service");

        var check = new ArrayList<>(List.of("node", "suite/contract-checks/run.mjs", "check", merged.toString()));
        contracts.forEach(service -> check.add(service + "/api/openapi.yaml"));

        assertSucceeds(check);
        assertSucceeds(List.of(
                "node", "suite/contract-checks/run.mjs", "read", suite.address().toString()));
        assertSucceeds(List.of(
                "node",
                "suite/contract-checks/run.mjs",
                "calendars",
                suite.address().toString()));
    }

    /** Runs a command in the project's folder; what it prints is shown when it fails. */
    private static void assertSucceeds(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".log");
        int exit = new ProcessBuilder(command)
                .directory(RunningSuite.HOME.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertThat(exit).as("%s%n%s", command, Files.readString(output)).isZero();
    }
}

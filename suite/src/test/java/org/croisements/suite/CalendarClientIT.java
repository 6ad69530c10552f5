package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calendars in a client that people use: vdirsyncer subscribes, khal shows. */
class CalendarClientIT {

    @SuppressWarnings("NullAway.Init") // started before every test
    private static RunningSuite suite;

    @BeforeAll
    static void up() throws IOException {
        suite = RunningSuite.shared();
    }

    @Test
    void whoSubscribesToTheAgendaOfACentreSeesItsEvents(@TempDir Path folder) throws Exception {
        assumeTrue(
                RunningSuite.hasProgram("vdirsyncer") && RunningSuite.hasProgram("khal"),
                "calendars are read by vdirsyncer and khal, which are not here");
        Files.createDirectory(folder.resolve("agenda"));
        Files.writeString(folder.resolve("vdirsyncer.conf"), """
                [general]
                status_path = "%1$s/status/"
                [pair agenda]
                a = "remote"
                b = "local"
                collections = null
                conflict_resolution = "a wins"
                [storage remote]
                type = "http"
                url = "%2$s/api/v1/events.ics?organiser=reso-villes"
                [storage local]
                type = "filesystem"
                path = "%1$s/agenda/"
                fileext = ".ics"
                """.formatted(folder, suite.address()));
        Files.writeString(folder.resolve("khal.conf"), """
                [calendars]
                [[agenda]]
                path = %1$s/agenda
                [sqlite]
                path = %1$s/khal.db
                [locale]
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                """.formatted(folder));

        run(folder, "vdirsyncer", "-c", "vdirsyncer.conf", "discover");
        run(folder, "vdirsyncer", "-c", "vdirsyncer.conf", "sync");
        String shown = run(folder, "khal", "-c", "khal.conf", "list", "--format", "{title}", "2018-06-05", "1d");

        assertThat(shown).contains("Forum Cités Cap' : Inventons les quartiers de demain !");
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "log", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        int status = builder.start().waitFor();
        String said = Files.readString(log);
        assertThat(status).as(said).isZero();
        return said;
    }
}

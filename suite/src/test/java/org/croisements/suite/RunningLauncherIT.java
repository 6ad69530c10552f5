package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds while the suite runs, all asked of one that is started once. */
class RunningLauncherIT {

    @TempDir
    private static Path folder = Path.of("");

    private static KeptSuite suite;
    private static Launcher launcher;

    @BeforeAll
    static void start() throws IOException {
        suite = new KeptSuite(folder.resolve("kept data"));
        launcher = suite.up().waitUntilReady();
    }

    @AfterAll
    static void leavesNoProcessBehind() throws Exception {
        suite.leavesNoProcessBehind();
    }

    @Test
    void theTerminalsSignalsReachNoProcessButTheLauncher() throws Exception {
        for (String name : Up.processes()) {
            ProcessHandle child = Launcher.child(suite.data(), name);

            assertThat(sessionOf(child.pid())).as(name).isEqualTo(child.pid());
        }
        assertThat(sessionOf(launcher.pid()))
                .isEqualTo(sessionOf(ProcessHandle.current().pid()));
    }

    @Test
    void eachRoleReachesItsOwnDatabaseOnly() throws Exception {
        for (String role : List.of("events", "practices", "network")) {
            assertThat(suite.asRole(role, "select current_database()")).isEqualTo(role);
            assertThat(suite.asRole(role, "show statement_timeout")).isEqualTo("30s");
            assertThat(suite.asRole(role, "show lock_timeout")).isEqualTo("5s");
            assertThat(suite.asRole(role, "show idle_in_transaction_session_timeout"))
                    .isEqualTo("30s");
            assertThat(suite.asRole(
                            role,
                            "select rolsuper or rolcreatedb or rolcreaterole or rolreplication"
                                    + " from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            for (String other : List.of("events", "practices", "network", "postgres", "template1")) {
                if (!other.equals(role)) {
                    assertThatThrownBy(() -> suite.connect(other, role, suite.password(role + ".password")))
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("no pg_hba.conf entry");
                }
            }
        }
        assertThat(launcher.output()).doesNotContain(suite.password("events.password"));
    }

    @Test
    void nobodyGetsInWithoutAPasswordAndNothingIsReadableByOthers() throws Exception {
        assertThatThrownBy(() -> suite.connect("postgres", "postgres", ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> suite.connect("postgres", "postgres", "postgres"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        try (Connection connection = suite.connect("postgres", "postgres", suite.password("postgres.password"))) {
            assertThat(KeptSuite.value(connection, "show fsync")).isEqualTo("on");
            assertThat(KeptSuite.value(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(KeptSuite.value(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(KeptSuite.value(connection, "show unix_socket_directories"))
                    .isEmpty();
            assertThat(KeptSuite.value(connection, "show server_encoding")).isEqualTo("UTF8");
            assertThat(KeptSuite.value(
                            connection,
                            "select string_agg(w, ',' order by w) from"
                                    + " unnest(array['Zut', 'école', 'eau', 'Étampes', 'Eze']) w"))
                    .isEqualTo("eau,école,Étampes,Eze,Zut");
        }
        assertThat(suite.permissions("secrets.properties")).isEqualTo("rw-------");
        assertThat(suite.permissions("postgresql")).isEqualTo("rwx------");
        assertThat(suite.permissions("logs")).isEqualTo("rwx------");
        assertThat(launcher.output()).doesNotContain(suite.password("croisements.secret"));
    }

    @Test
    void theDatabaseLogsWhatFailedWithoutTheValues() throws Exception {
        suite.asRole("events", "create table once (word text primary key); insert into once values ('confidential')");

        assertThatThrownBy(() -> suite.asRole("events", "insert into once values ('confidential')"))
                .isInstanceOf(SQLException.class);

        assertThat(Files.readString(suite.data().resolve("logs/postgresql.log")))
                .contains("duplicate key value violates unique constraint \"once_pkey\"")
                .doesNotContain("confidential");
    }

    @Test
    void aSecondUpOnTheSameDataIsRefused() throws Exception {
        for (String command : List.of("up", "check")) {
            Launcher second = suite.run(command, "--empty", "--port", Launcher.freeBase() + "");

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output())
                    .contains("already runs on " + suite.data())
                    .contains("process " + launcher.pid())
                    .hasLineCount(1);
        }
    }

    /** The session that a process is in, by {@code ps}. */
    private static long sessionOf(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "sess=", "-p", Long.toString(pid)).start();
        try (BufferedReader output = ps.inputReader(StandardCharsets.UTF_8)) {
            return Long.parseLong(output.readLine().strip());
        }
    }
}

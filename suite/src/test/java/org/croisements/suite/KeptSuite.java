package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A data folder with ports of its own, the launcher's commands on it, and its databases seen from outside. */
final class KeptSuite {

    private final int port = Launcher.freeBase();
    private final Path home;
    private final Path data;

    /** Stubs take the places of the programs; {@code data} need not exist. */
    KeptSuite(Path data) throws IOException {
        this.home = StubHome.build();
        this.data = data;
    }

    Path home() {
        return home;
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    Launcher up(String... more) throws IOException {
        return up(Map.of(), List.of(), more);
    }

    Launcher up(Map<String, String> environment, List<String> before, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("up", "--empty", "--port", Integer.toString(port)));
        arguments.addAll(List.of("--data", data.toString()));
        arguments.addAll(List.of(more));
        return Launcher.run(home, environment, before, arguments.toArray(String[]::new));
    }

    /** Another command on the same data. */
    Launcher run(String command, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command, "--data", data.toString()));
        arguments.addAll(List.of(more));
        return Launcher.run(home, Map.of(), List.of(), arguments.toArray(String[]::new));
    }

    /** Stops what still runs, and no process may be left then. */
    void leavesNoProcessBehind() throws IOException, InterruptedException {
        run("down").exitCode();

        assertThat(Launcher.processesOf(data)).isEmpty();
    }

    String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name)));
    }

    String password(String name) throws IOException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets.getProperty(name, "");
    }

    Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (port + 2000) + "/" + database, role, password);
    }

    /** The first value of what a service's role is answered in its own database. */
    String asRole(String role, String sql) throws IOException, SQLException {
        try (Connection connection = connect(role, role, password(role + ".password"))) {
            return value(connection, sql);
        }
    }

    static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet result = statement.getResultSet()) {
                assertThat(result.next()).isTrue();
                return result.getString(1);
            }
        }
    }
}

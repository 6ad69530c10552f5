package org.croisements.suite.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** The roles and databases of the services: each role owns one database and may connect to that one only. */
final class Databases {

    private final int port;
    private final String superuserPassword;

    Databases(int port, String superuserPassword) {
        this.port = port;
        this.superuserPassword = superuserPassword;
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Postgres.SUPERUSER);
        properties.setProperty("password", superuserPassword);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("ApplicationName", "croisements launcher");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }

    /** Makes what is missing and leaves what is there; names and passwords are the launcher's own, letters and digits. */
    void prepare(List<Tenant> tenants) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("revoke all on database postgres, template1 from public");
            for (Tenant tenant : tenants) {
                String name = tenant.name();
                if (!exists(connection, "select from pg_roles where rolname = ?", name)) {
                    statement.execute("create role " + name + " login nosuperuser nocreatedb nocreaterole noreplication"
                            + " nobypassrls password '" + tenant.password() + "'");
                }
                statement.execute("alter role " + name + " set statement_timeout = '30s'");
                statement.execute("alter role " + name + " set lock_timeout = '5s'");
                statement.execute("alter role " + name + " set idle_in_transaction_session_timeout = '30s'");
                if (!exists(connection, "select from pg_database where datname = ?", name)) {
                    statement.execute("create database " + name + " owner " + name);
                }
                statement.execute("revoke all on database " + name + " from public");
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}

package org.croisements.suite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** Stands in for a service or the gateway: reads the same variables, answers on the same ports, starts in no time. */
public final class StubProgram {

    private static final Map<String, String> ENVIRONMENT = new TreeMap<>(System.getenv());

    private StubProgram() {}

    public static void main(String[] args) throws IOException {
        System.out.println("stub starts");
        String port = variable("CROISEMENTS_PORT");
        if (port.equals(ENVIRONMENT.get("STUB_DIES_ON_PORT"))) {
            System.out.println("the stub's last words");
            System.exit(3);
        }
        if (ENVIRONMENT.containsKey("NETWORK_DB_URL")) {
            Path key = Path.of(variable("CROISEMENTS_ADMIN_KEY_FILE"));
            if (!Files.exists(key)) {
                Files.writeString(key, "crs_stub_" + System.nanoTime() + "\n");
            }
        }
        HttpServer http = server(variable("CROISEMENTS_HOST"), port);
        http.createContext("/environment", exchange -> answer(exchange, 200, ENVIRONMENT.toString()));
        http.start();
        HttpServer management = server("127.0.0.1", variable("CROISEMENTS_MANAGEMENT_PORT"));
        management.createContext("/q/health/ready", exchange -> answer(exchange, databaseAnswers() ? 200 : 503, ""));
        management.start();
    }

    private static boolean databaseAnswers() {
        for (String service : new String[] {"EVENTS", "PRACTICES", "NETWORK"}) {
            if (ENVIRONMENT.containsKey(service + "_DB_URL")) {
                try (Connection connection = DriverManager.getConnection(
                        variable(service + "_DB_URL"),
                        variable(service + "_DB_USER"),
                        variable(service + "_DB_PASSWORD"))) {
                    return connection.isValid(2);
                } catch (SQLException e) {
                    System.out.println(e.getMessage());
                    return false;
                }
            }
        }
        return true;
    }

    private static HttpServer server(String host, String port) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port)), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String variable(String name) {
        return Objects.requireNonNull(ENVIRONMENT.get(name), name);
    }
}

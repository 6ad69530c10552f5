package org.croisements.network.token;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The service as it stands by default: it verifies the tokens that it makes, and appoints the first administrator. Its
 * key set is reached through a door that a test opens, since nobody knows the service's port before it has started.
 */
public class OwnIssuer implements QuarkusTestResourceLifecycleManager {

    private static @Nullable HttpServer door;

    /** Holds the door's port, and listens to nobody. */
    private static Socket place = new Socket();

    /** After the tests' usual issuer, whose settings these replace. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            place = new Socket();
            place.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Path folder = Files.createTempDirectory("croisements");
            return Map.of(
                    "mp.jwt.verify.publickey.location",
                    "http://127.0.0.1:" + place.getLocalPort() + "/oauth/jwks",
                    "croisements.admin-key-file",
                    folder.resolve("admin.key").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        closeDoor();
    }

    /** From now on the key set can be reached. */
    static void openDoor() throws IOException {
        var address = place.getLocalSocketAddress();
        place.close();
        door = HttpServer.create((InetSocketAddress) address, 0);
        door.createContext("/oauth/jwks", exchange -> {
            byte[] keySet = RestAssured.get("/oauth/jwks").asByteArray();
            exchange.sendResponseHeaders(200, keySet.length);
            try (var body = exchange.getResponseBody()) {
                body.write(keySet);
            }
        });
        door.start();
    }

    static void closeDoor() {
        if (door != null) {
            door.stop(0);
            door = null;
        }
    }
}

package org.croisements.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.croisements.gateway.door.Door;
import org.junit.jupiter.api.BeforeEach;

/** What all tests of the running gateway share: its port, the stubs behind it, a client. */
@QuarkusTestResource(Services.class)
public abstract class GatewayTest {

    protected static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    protected Door door;

    @SuppressWarnings("NullAway.Init")
    protected Services services;

    @BeforeEach
    void forgetEverything() {
        services.reset();
    }

    protected int port() {
        return door.port();
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    protected HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("the gateway gave no answer", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes as they are and reads until the gateway closes the connection. */
    protected RawAnswer raw(String request) {
        return RawAnswer.to(port(), request);
    }

    protected static String code(HttpResponse<String> problem) {
        return new JsonObject(problem.body()).getString("code");
    }
}

package org.croisements.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An answer byte by byte, for requests that no well-behaved client would send. */
public record RawAnswer(String text) {

    static RawAnswer to(int port, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new RawAnswer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int status() {
        return Integer.parseInt(text.substring(9, 12));
    }

    public String body() {
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    public String code() {
        return new JsonObject(body()).getString("code");
    }
}

package org.croisements.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** An answer byte by byte, for requests that no well-behaved client would send. */
public record RawAnswer(String text) {

    static RawAnswer to(int port, String request) {
        return from("127.0.0.1", port, request);
    }

    /** The same from another of this machine's addresses. */
    public static RawAnswer from(String address, int port, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(60_000);
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

    /** All values of a header, separated by commas. */
    public String header(String name) {
        return text.substring(0, text.indexOf("\r\n\r\n"))
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .collect(Collectors.joining(", "));
    }

    public String body() {
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    public String code() {
        return new JsonObject(body()).getString("code");
    }
}

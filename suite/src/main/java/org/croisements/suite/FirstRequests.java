package org.croisements.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** What is usually asked first, so that a start-up cache holds the classes that answer it. */
final class FirstRequests {

    private static final List<String> PATHS = List.of(
            "/docs",
            "/openapi",
            "/health",
            "/api/v1/events",
            "/api/v1/events.csv",
            "/api/v1/event-series",
            "/api/v1/changes/events",
            "/api/v1/practices",
            "/api/v1/concept-schemes",
            "/api/v1/changes/practices",
            "/api/v1/organisations",
            "/api/v1/networks",
            "/api/v1/territories",
            "/api/v1/changes/network",
            "/api/v1/events/no-such-event");

    private FirstRequests() {}

    static void send(URI address) {
        for (String path : PATHS) {
            try {
                get(address.resolve(path));
            } catch (IOException e) {
                // One that fails teaches less, and is no reason to end.
            }
        }
    }

    private static void get(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setReadTimeout(30_000);
        InputStream body =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream();
        if (body != null) {
            try (body) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}

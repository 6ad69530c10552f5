package org.croisements.suite.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.function.IntFunction;

/** Requests over HTTP that must be answered with 200. */
final class Reads {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Reads() {}

    /** A GET of a path made from the number of the call. */
    static Call of(URI address, IntFunction<String> path) {
        return number -> body(address.resolve(path.apply(number)));
    }

    /** The address of a list's page after so many records, by following {@code next} in pages of 200. */
    static String pageAfter(URI service, String list, int records) throws IOException, InterruptedException {
        String next = list.replace("limit=20", "limit=200");
        for (int read = 0; read < records; read += 200) {
            URI page = URI.create(
                    JSON.readTree(body(service.resolve(next))).at("/page/next").asText());
            next = page.getRawPath() + "?" + page.getRawQuery();
        }
        return next.replace("limit=200", "limit=20");
    }

    /** The body of an answer. */
    static String body(URI uri) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(uri + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return Objects.requireNonNull(answer.body());
    }
}

package org.croisements.suite.benchmark;

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

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Reads() {}

    /** A GET of a path made from the number of the call. */
    static Call of(URI address, IntFunction<String> path) {
        return number -> body(address.resolve(path.apply(number)));
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

package org.croisements.gateway.cache;

import static org.croisements.gateway.problem.GatewayProblem.RANGE_NOT_SATISFIABLE;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.croisements.gateway.compression.Gzip;
import org.croisements.gateway.compression.Tags;
import org.jspecify.annotations.Nullable;

/** Gives a kept answer to a caller: whole, in part, its head only, or the news that the caller has it already. */
final class CachedAnswer {

    private static final List<String> OF_304 =
            List.of("ETag", "Cache-Control", "Vary", "Content-Location", "Date", "Expires", "Link", "Last-Modified");

    private CachedAnswer() {}

    /** Throws the problem of a range that lies outside of the body. */
    static void give(HttpServerRequest request, StoredAnswer answer, long now) {
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        boolean marked = Tags.unmark(request.headers());
        if (answer.status() == 200 && isKnown(request, answer)) {
            OF_304.forEach(name -> answer.headers().getAll(name).forEach(value -> headers.add(name, value)));
            complete(headers, answer, now);
            if (marked) {
                mark(headers);
            }
            response.setStatusCode(304).end();
            return;
        }
        Buffer plain = answer.body().plain();
        // Parts are those of the plain form; who has the compressed one gets it whole.
        ByteRange range = answer.status() == 200 && !marked ? range(request, answer) : null;
        if (ByteRange.OUTSIDE.equals(range)) {
            response.putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + plain.length());
            throw RANGE_NOT_SATISFIABLE.with("There are %d bytes", plain.length());
        }
        headers.addAll(answer.headers());
        complete(headers, answer, now);
        if (range != null) {
            String part = "bytes %d-%d/%d".formatted(range.first(), range.last(), plain.length());
            response.setStatusCode(206).putHeader(HttpHeaders.CONTENT_RANGE, part);
            response.putHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
            body(request, response, plain.slice(range.first(), range.last() + 1));
        } else {
            whole(request, response.setStatusCode(answer.status()), answer);
        }
    }

    private static void complete(MultiMap headers, StoredAnswer answer, long now) {
        headers.set("Age", Long.toString(answer.age(now).toSeconds()));
        if (Gzip.isText(answer.headers().get(HttpHeaders.CONTENT_TYPE))) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }

    private static void whole(HttpServerRequest request, HttpServerResponse response, StoredAnswer answer) {
        boolean compress = request.method().equals(HttpMethod.GET) && Gzip.accepted(request);
        Buffer compressed = compress ? answer.body().compressed(answer.headers().get(HttpHeaders.CONTENT_TYPE)) : null;
        if (compressed != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            mark(response.headers());
            response.end(compressed);
            return;
        }
        if (answer.status() == 200) {
            response.putHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        }
        body(request, response, answer.body().plain());
    }

    private static void mark(MultiMap headers) {
        String tag = headers.get(HttpHeaders.ETAG);
        if (tag != null) {
            headers.set(HttpHeaders.ETAG, Tags.compressed(tag));
        }
    }

    private static void body(HttpServerRequest request, HttpServerResponse response, Buffer body) {
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }

    /** RFC 9110 section 13.2.2: a tag counts for more than a date. */
    private static boolean isKnown(HttpServerRequest request, StoredAnswer answer) {
        List<String> tags = request.headers().getAll(HttpHeaders.IF_NONE_MATCH);
        if (!tags.isEmpty()) {
            return tags.stream().anyMatch(line -> names(line, answer.tag()));
        }
        Instant since = date(request.headers(), "If-Modified-Since");
        Instant modified = date(answer.headers(), "Last-Modified");
        return since != null && modified != null && !modified.isAfter(since);
    }

    private static boolean names(String line, @Nullable String tag) {
        if (line.strip().equals("*")) {
            return true;
        }
        if (tag == null) {
            return false;
        }
        String opaque = opaque(tag);
        return Arrays.stream(line.split(",", 64))
                .anyMatch(known -> opaque(known).equals(opaque));
    }

    /** Compared weakly, as RFC 9110 wants it here. */
    private static String opaque(String tag) {
        String stripped = tag.strip();
        return stripped.startsWith("W/") ? stripped.substring(2) : stripped;
    }

    private static @Nullable ByteRange range(HttpServerRequest request, StoredAnswer answer) {
        String range = request.getHeader("Range");
        if (range == null || !request.method().equals(HttpMethod.GET)) {
            return null;
        }
        String condition = request.getHeader("If-Range");
        String tag = answer.tag();
        if (condition != null
                && (tag == null || tag.startsWith("W/") || !condition.strip().equals(tag))) {
            return null;
        }
        return ByteRange.of(range, answer.body().plain().length());
    }

    private static @Nullable Instant date(MultiMap headers, String name) {
        String date = headers.get(name);
        try {
            return date == null
                    ? null
                    : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

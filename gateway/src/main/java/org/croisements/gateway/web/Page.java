package org.croisements.gateway.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.croisements.gateway.compression.Gzip;
import org.croisements.gateway.compression.StoredBody;
import org.croisements.gateway.compression.Tags;
import org.jspecify.annotations.Nullable;

/** A representation that the gateway itself serves: bytes, their type, and a tag that spares sending them twice. */
public final class Page {

    private final String mediaType;
    private final StoredBody body;
    private final String tag;

    private Page(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        body = new StoredBody(Buffer.buffer(bytes));
        tag = '"' + sha256(bytes).substring(0, 32) + '"';
    }

    public static Page of(String mediaType, byte[] bytes) {
        return new Page(mediaType, bytes);
    }

    public static Page of(String mediaType, String text) {
        return of(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with the page, compressed for those who take it so, or with 304 when the caller has it. */
    public void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        }
        if (Gzip.isText(mediaType)) {
            response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        boolean marked = Tags.unmark(request.headers());
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.equals("*") || known.contains(tag))) {
            response.putHeader(HttpHeaders.ETAG, marked ? Tags.compressed(tag) : tag)
                    .setStatusCode(304)
                    .end();
            return;
        }
        @Nullable Buffer small = isForAnybody(response) && Gzip.accepted(request) ? body.compressed(mediaType) : null;
        if (small != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.putHeader(HttpHeaders.ETAG, small == null ? tag : Tags.compressed(tag));
        response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        Buffer bytes = small == null ? body.plain() : small;
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length()))
                    .end();
        } else {
            response.end(bytes);
        }
    }

    /** What is personal is not compressed: its length would tell of secrets in it. */
    private static boolean isForAnybody(HttpServerResponse response) {
        String control = response.headers().get(HttpHeaders.CACHE_CONTROL);
        return control == null || !(control.contains("private") || control.contains("no-store"));
    }

    /** The SHA-256 digest in hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.croisements.gateway.compression;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which answers are compressed, and for whom. */
public final class Gzip {

    /** Below this the headers weigh more than what is saved. */
    public static final int FLOOR = 1_024;

    private static final Pattern TEXT = Pattern.compile(
            "(?:text/(?!event-stream).*|application/(?:[a-z0-9.+-]+\\+)?(?:json|xml|yaml)|application/x-ndjson"
                    + "|application/javascript|application/schema\\+json|image/svg\\+xml)(?:\\s*;.*)?");
    private static final Pattern REFUSED = Pattern.compile("q=0(?:\\.0*)?");

    private Gzip() {}

    /** Whether the caller takes gzip. */
    public static boolean accepted(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (header == null) {
            return false;
        }
        boolean any = false;
        for (String coding : header.toLowerCase(Locale.ROOT).split(",", 16)) {
            String[] parts = coding.split(";", 2);
            boolean taken =
                    parts.length == 1 || !REFUSED.matcher(parts[1].strip()).matches();
            String name = parts[0].strip();
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return taken;
            }
            any |= name.equals("*") && taken;
        }
        return any;
    }

    /** Whether answers of a type are compressed at all, so that {@code Vary} has to say so. */
    public static boolean isText(@Nullable String mediaType) {
        return mediaType != null && TEXT.matcher(mediaType).matches();
    }

    /** The body compressed, or null where that is not worth it. */
    public static @Nullable Buffer compress(@Nullable String mediaType, Buffer body) {
        if (!isText(mediaType) || body.length() < FLOOR) {
            return null;
        }
        Gzipper gzipper = new Gzipper();
        return Buffer.buffer(body.length() / 2)
                .appendBuffer(gzipper.piece(body, false))
                .appendBuffer(gzipper.end());
    }
}

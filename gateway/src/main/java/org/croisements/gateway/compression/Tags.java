package org.croisements.gateway.compression;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/**
 * Entity tags of compressed answers. The same record in other bytes needs another strong tag; the service, which knows
 * nothing of it, gets its own tag back.
 */
public final class Tags {

    private static final String MARK = "-gzip\"";

    private Tags() {}

    /** The tag of the compressed form: {@code "7"} becomes {@code "7-gzip"}; a weak tag stands for both forms. */
    public static String compressed(String tag) {
        return tag.startsWith("\"") && tag.endsWith("\"") && tag.length() > 1
                ? tag.substring(0, tag.length() - 1) + MARK
                : tag;
    }

    /** Takes the marks out of a caller's conditions; true when there was one. */
    public static boolean unmark(MultiMap headers) {
        boolean found = false;
        for (CharSequence name : List.of(HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MATCH, "If-Range")) {
            String value = headers.get(name);
            if (value != null && value.contains(MARK)) {
                headers.set(name, value.replace(MARK, "\""));
                found = true;
            }
        }
        return found;
    }
}

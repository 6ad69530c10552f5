package org.croisements.gateway.cache;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One range of bytes, both ends included (RFC 9110 section 14). */
record ByteRange(int first, int last) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,9})-([0-9]{0,9})");

    /** Stands for one that lies outside of what there is. */
    static final ByteRange OUTSIDE = new ByteRange(0, -1);

    /** The range asked for, or null where the header asks for none, for several or for nothing that makes sense. */
    static @Nullable ByteRange of(String header, int length) {
        Matcher range = ONE.matcher(header.replace(" ", ""));
        if (!range.matches()) {
            return null;
        }
        String from = range.group(1);
        String to = range.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? null : ending(Integer.parseInt(to), length);
        }
        int first = Integer.parseInt(from);
        int last = to.isEmpty() ? length - 1 : Integer.parseInt(to);
        if (!to.isEmpty() && last < first) {
            return null;
        }
        return first >= length ? OUTSIDE : new ByteRange(first, Math.min(last, length - 1));
    }

    private static ByteRange ending(int bytes, int length) {
        return bytes == 0 || length == 0 ? OUTSIDE : new ByteRange(Math.max(0, length - bytes), length - 1);
    }
}

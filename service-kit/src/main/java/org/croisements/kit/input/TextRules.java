package org.croisements.kit.input;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every text that comes in must be: no control characters, no broken characters, NFC, trimmed, not too long. */
final class TextRules {

    /** The patterns that the services' own records name. */
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private TextRules() {}

    /** The text in Unicode normal form C without blanks around it. */
    static String normalise(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return Normalizer.normalize(text.substring(begin, end), Normalizer.Form.NFC);
    }

    /** Blanks that no line breaks at are blanks too, whatever {@link String#strip} makes of them. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** What is wrong with a text, in words for the caller, or null. */
    static @Nullable String fault(String text, int max, boolean lines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && !(lines && (c == '\n' || c == '\r' || c == '\t'))) {
                return "has the control character U+%04X at position %d".formatted((int) c, i);
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "has half of a character (U+%04X) at position %d".formatted((int) c, i);
            }
        }
        int length = text.codePointCount(0, text.length());
        return length > max ? "has %d characters; at most %d are allowed".formatted(length, max) : null;
    }

    static boolean matches(String pattern, String text) {
        return pattern.isEmpty()
                || PATTERNS.computeIfAbsent(pattern, Pattern::compile)
                        .matcher(text)
                        .matches();
    }
}

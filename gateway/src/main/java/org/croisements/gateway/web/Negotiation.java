package org.croisements.gateway.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses among the representations that a page offers; where nothing fits, the first one is better than nothing. */
public final class Negotiation {

    private Negotiation() {}

    /** The offered media type that {@code Accept} prefers; among equals the one offered first. */
    public static String mediaType(HttpServerRequest request, String... offered) {
        return preferred(request.getHeader("Accept"), offered);
    }

    /** True for French, false for English, which is also the answer when the caller doesn't say. */
    public static boolean french(HttpServerRequest request) {
        return preferred(request.getHeader("Accept-Language"), "en", "fr").equals("fr");
    }

    static String preferred(@Nullable String header, String... offered) {
        String best = offered[0];
        double bestQuality = header == null ? 1 : quality(header, best);
        for (String candidate : offered) {
            double quality = header == null ? 0 : quality(header, candidate);
            if (quality > bestQuality) {
                best = candidate;
                bestQuality = quality;
            }
        }
        return best;
    }

    /** The quality that the most specific range of the header gives to a candidate; 0 where none covers it. */
    private static double quality(String header, String candidate) {
        double quality = 0;
        int specificity = -1;
        for (String range : header.toLowerCase(Locale.ROOT).split(",", 32)) {
            String[] parts = range.split(";", 8);
            int match = specificity(parts[0].strip(), candidate);
            if (match > specificity) {
                specificity = match;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private static int specificity(String range, String candidate) {
        if (range.equals(candidate) || range.startsWith(candidate + "-")) {
            return 2;
        }
        if (range.endsWith("/*") && candidate.startsWith(range.substring(0, range.length() - 1))) {
            return 1;
        }
        return range.equals("*") || range.equals("*/*") ? 0 : -1;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}

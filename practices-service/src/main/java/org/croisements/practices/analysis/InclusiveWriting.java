package org.croisements.practices.analysis;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads words that name both genders: habitant·e·s, habitant(e)s, habitant.e.s, habitant-e-s, habitant/e/s, habitantEs. */
final class InclusiveWriting {

    private static final String SEPARATORS = "·•‧∙⋅・.-‐‑/";
    private static final int LONGEST = 6;
    private static final Set<String> ENDINGS = Set.of(
            "e", "es", "le", "les", "lle", "lles", "ne", "nes", "nne", "nnes", "te", "tes", "tte", "ttes", "se", "ses",
            "sse", "sses", "esse", "esses", "ere", "eres", "iere", "ieres", "euse", "euses", "trice", "trices", "rice",
            "rices", "ice", "ices", "ve", "ves", "ive", "ives", "enne", "ennes", "ienne", "iennes", "elle", "elles",
            "onne", "onnes", "ale", "ales", "ane", "anes", "ine", "ines", "ete", "etes", "eure", "eures", "fe", "fes",
            "ffe", "ffes", "che", "ches", "que", "ques", "rse", "rses", "ue", "ues", "ee", "ees", "aine", "aines");

    /** Endings that are words of their own, or letters: after a hyphen or a slash they are not endings. */
    private static final Set<String> ONLY_WITH_POINTS =
            Set.of("le", "les", "te", "se", "ses", "ne", "que", "tes", "ue");

    private InclusiveWriting() {}

    /** A masculine word, the feminine beside it, and where the whole ends. */
    record Both(String feminine, int to) {}

    /** Reads on behind the letters from {@code from} to {@code to}, if these are followed by a feminine ending. */
    static @Nullable Both read(String text, int from, int to) {
        if (to - from < 2 || to >= text.length()) {
            return null;
        }
        char separator = text.charAt(to);
        boolean bracket = separator == '(';
        if (!bracket && SEPARATORS.indexOf(separator) < 0) {
            return null;
        }
        int end = letters(text, to + 1);
        String ending = Folding.fold(text.substring(to + 1, end));
        if (ending.isEmpty() || ending.length() > LONGEST || !ENDINGS.contains(ending)) {
            return null;
        }
        if (bracket) {
            if (end >= text.length() || text.charAt(end) != ')') {
                return null;
            }
            end++;
        }
        boolean weak = "-‐‑/".indexOf(separator) >= 0;
        boolean plural = plural(text, end, bracket);
        if (weak && !plural && (ending.length() > 2 ? separator != '/' : ONLY_WITH_POINTS.contains(ending))) {
            return null;
        }
        int whole = plural ? letters(text, bracket ? end : end + 1) : end;
        // A letter behind it, or a point that goes on: an address, an abbreviation.
        if (whole < text.length() && Character.isLetterOrDigit(text.charAt(whole))) {
            return null;
        }
        return new Both(feminine(Folding.fold(text.substring(from, to)), ending), whole);
    }

    private static boolean plural(String text, int end, boolean bracket) {
        int s = bracket ? end : end + 1;
        boolean separated = bracket || (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) >= 0);
        return separated && s < text.length() && "sSxX".indexOf(text.charAt(s)) >= 0 && letters(text, s) == s + 1;
    }

    private static int letters(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || Folding.isInvisible(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** The feminine: the ending takes the place of what it begins with in the masculine, else it is added. */
    static String feminine(String masculine, String ending) {
        String base = masculine.endsWith("s") && !ending.startsWith("s")
                ? masculine.substring(0, masculine.length() - 1)
                : masculine;
        if (ending.equals("e") || ending.equals("es")) {
            return base + "e";
        }
        if (ending.startsWith("rice") && base.endsWith("eur")) {
            return base.substring(0, base.length() - 3) + "rice";
        }
        if (ending.startsWith("ice") && base.endsWith("eur")) {
            return base.substring(0, base.length() - 3) + "rice";
        }
        if (ending.startsWith("ve") && base.endsWith("f")) {
            return base.substring(0, base.length() - 1) + "ve";
        }
        if (ending.startsWith("se") && (base.endsWith("x") || base.endsWith("r"))) {
            return base.substring(0, base.length() - 1) + "se";
        }
        int at = base.lastIndexOf(ending.charAt(0));
        boolean overlaps = at >= 2 && base.length() - at <= 4 && ending.length() > 2;
        return overlaps ? base.substring(0, at) + ending : base + ending;
    }
}

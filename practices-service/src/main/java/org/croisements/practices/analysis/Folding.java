package org.croisements.practices.analysis;

import java.text.Normalizer;
import java.util.Locale;

/** Takes from texts what search does not look at: case, accents, ligatures, invisible characters. */
public final class Folding {

    private Folding() {}

    /** A text in lower case without accents: {@code Cœur d'Étampes} is {@code coeur d'etampes}. */
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 'z' || (c >= 'A' && c <= 'Z')) {
                return folded(text);
            }
        }
        return text;
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length() + 2);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case 'œ' -> folded.append("oe");
                case 'æ' -> folded.append("ae");
                case 'ß' -> folded.append("ss");
                case 'ø' -> folded.append('o');
                case 'ı' -> folded.append('i');
                case 'ł' -> folded.append('l');
                default -> {
                    if (!isInvisible(c)) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }

    /** Whether a character is a mark on a letter, or one that nobody sees, such as a soft hyphen. */
    static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }
}

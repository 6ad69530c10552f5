package org.croisements.kit.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The readable names in paths, and how to tell them from ids. */
public final class Slugs {

    /** What a slug looks like. */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    /** What a slug looks like, in words. */
    public static final String ALLOWED = "a slug: lower-case letters a to z, digits, single hyphens between";

    public static final int MAX = 100;

    private static final int LONGEST_END = 9;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slugs() {}

    /** A slug made of a title: "Forum Cités Cap'" gives {@code forum-cites-cap}; without Latin letters {@code x}. */
    public static String of(String title) {
        return of(title, "x");
    }

    /** A slug made of a title, or another one where the title has neither Latin letters nor digits. */
    static String of(String title, String otherwise) {
        String slug = OTHERS.matcher(folded(title)).replaceAll("-").replaceAll("^-|-$", "");
        slug = slug.length() > MAX ? slug.substring(0, MAX).replaceAll("-[^-]*$", "") : slug;
        return slug.isEmpty() ? otherwise : slug;
    }

    /** A slug like another one, told apart by its end. */
    static String ending(String slug, Object end) {
        String room = slug.substring(0, Math.min(slug.length(), MAX - LONGEST_END));
        return room.replaceAll("-$", "") + "-" + end;
    }

    /** Letters and digits only, without case, accents, blanks: what search by name compares. */
    public static String searchable(String text) {
        return folded(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Keeps a slug that a record gives up among those that go on leading to it; one it takes again is no former one. */
    public static void keepFormer(Set<String> former, @Nullable String slug, String newSlug) {
        if (slug != null && !slug.equals(newSlug)) {
            former.add(slug);
            former.remove(newSlug);
        }
    }

    /** The id that a path's last part is, or empty where it is a slug. */
    public static Optional<UUID> id(String idOrSlug) {
        if (idOrSlug.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(idOrSlug));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}

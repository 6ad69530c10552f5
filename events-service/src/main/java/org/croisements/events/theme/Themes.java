package org.croisements.events.theme;

import java.util.Map;
import java.util.Optional;
import org.croisements.kit.page.Slugs;

/** The themes that words stand for: a word is a concept's notation or label, whatever its case and accents. */
public final class Themes {

    private final Map<String, String> notations;

    Themes(Map<String, String> notations) {
        this.notations = notations;
    }

    /** The notation of the concept that a word names, if there is one. */
    public Optional<String> find(String word) {
        return Optional.ofNullable(notations.get(Slugs.searchable(word)));
    }
}

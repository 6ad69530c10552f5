package org.croisements.events.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What the concept schemes call the themes now. */
@ApplicationScoped
public class ThemeWords {

    private final ThemeRepository repository;

    ThemeWords(ThemeRepository repository) {
        this.repository = repository;
    }

    /** The themes as they are known now. */
    @Transactional
    public Themes known() {
        return new Themes(repository.notations());
    }
}

package org.croisements.kit.reference;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A service whose books are followed, and which is never called. */
record Library() implements FollowConfig.Source {

    static final String BOOK = "BOOK";

    @Override
    public Optional<URI> url() {
        return Optional.of(URI.create("http://library"));
    }

    @Override
    public List<String> types() {
        return List.of(BOOK);
    }

    @Override
    public Duration patience() {
        return Duration.ZERO;
    }
}

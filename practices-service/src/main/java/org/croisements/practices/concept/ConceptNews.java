package org.croisements.practices.concept;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What happens to concepts, for whoever has something under them. */
public interface ConceptNews {

    /** Concepts are about to go: whoever has something under them ends the request with a problem. */
    record Removed(List<Concept> concepts) implements ConceptNews {}

    /** Concepts are called differently from now on: what stands under them shows something new. */
    record Renamed(Set<UUID> concepts) implements ConceptNews {}
}

package org.croisements.practices.concept;

import java.util.List;

/** Concepts are about to go: whoever has something under them ends the request with a problem. */
public record ConceptsRemoved(List<Concept> concepts) {}

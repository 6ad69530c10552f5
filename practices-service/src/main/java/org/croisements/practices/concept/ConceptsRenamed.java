package org.croisements.practices.concept;

import java.util.Set;
import java.util.UUID;

/** Concepts are called differently from now on: what stands under them shows something new. */
public record ConceptsRenamed(Set<UUID> concepts) {}

package org.croisements.events.practice;

import org.croisements.kit.reference.StoredReference;

/** A practice that another record names, as it is stored. */
public record ShownPractice(StoredReference practice) {}

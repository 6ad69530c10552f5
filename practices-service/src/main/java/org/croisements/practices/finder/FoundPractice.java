package org.croisements.practices.finder;

import java.util.UUID;
import org.croisements.practices.practice.PracticeSummary;

/** A practice that a search found, as the index shows it. */
record FoundPractice(UUID id, PracticeSummary summary) {}

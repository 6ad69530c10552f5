package org.croisements.practices.practice;

import java.util.List;
import org.croisements.kit.reference.StoredReference;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.contributor.StoredContributor;
import org.croisements.practices.territory.StoredTerritory;
import org.jspecify.annotations.Nullable;

/** The records that a practice's form names, found. */
record PracticeLinks(
        StoredReference owner,
        @Nullable Practice partOf,
        List<StoredContributor> contributors,
        List<StoredTerritory> territories,
        List<Concept> themes) {}

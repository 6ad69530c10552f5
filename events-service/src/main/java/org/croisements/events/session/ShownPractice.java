package org.croisements.events.session;

import org.croisements.kit.reference.StoredReference;

/** A practice that a session shows, as it is stored. */
record ShownPractice(StoredReference practice) {}

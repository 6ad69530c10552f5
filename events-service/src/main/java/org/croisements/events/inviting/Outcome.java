package org.croisements.events.inviting;

import java.util.List;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** Which network was invited, and who of those asked for got no invitation, as it is stored. */
record Outcome(@Nullable StoredReference network, List<StoredReference> already, List<StoredReference> running) {}

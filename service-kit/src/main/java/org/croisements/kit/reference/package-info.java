/** References across services, and the local replicas of what other services own. */
@NullMarked
package org.croisements.kit.reference;

import org.jspecify.annotations.NullMarked;

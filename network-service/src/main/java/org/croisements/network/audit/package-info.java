/** The audit trail of network-service. */
@NullMarked
package org.croisements.network.audit;

import org.jspecify.annotations.NullMarked;

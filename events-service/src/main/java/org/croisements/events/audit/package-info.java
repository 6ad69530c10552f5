/** The audit trail of events-service. */
@NullMarked
package org.croisements.events.audit;

import org.jspecify.annotations.NullMarked;

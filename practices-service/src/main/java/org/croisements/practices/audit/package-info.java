/** The audit trail of practices-service. */
@NullMarked
package org.croisements.practices.audit;

import org.jspecify.annotations.NullMarked;

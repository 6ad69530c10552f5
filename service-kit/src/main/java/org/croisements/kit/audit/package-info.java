/** The audit trail: who did what and when, written in the transaction of what was done, and never changed. */
@NullMarked
package org.croisements.kit.audit;

import org.jspecify.annotations.NullMarked;

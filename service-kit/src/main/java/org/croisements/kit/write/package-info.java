/** Writes: one transaction each, idempotent by key, told to the change feed as its last step. */
@NullMarked
package org.croisements.kit.write;

import org.jspecify.annotations.NullMarked;

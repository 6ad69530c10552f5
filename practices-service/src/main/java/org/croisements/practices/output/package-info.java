/** Practices in the formats of others: maps, linked data, feeds, citations. */
@NullMarked
package org.croisements.practices.output;

import org.jspecify.annotations.NullMarked;

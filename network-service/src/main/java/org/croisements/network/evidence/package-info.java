/** What sources say of territories in figures, and how far to trust it: measures, quality notes, sources. */
@NullMarked
package org.croisements.network.evidence;

import org.jspecify.annotations.NullMarked;

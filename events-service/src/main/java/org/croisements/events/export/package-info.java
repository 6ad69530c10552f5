/** All that is kept of a person who registered, for themselves. */
@NullMarked
package org.croisements.events.export;

import org.jspecify.annotations.NullMarked;

/** Events that come in as the platform OpenAgenda gives them, again and again. */
@NullMarked
package org.croisements.events.openagendaimport;

import org.jspecify.annotations.NullMarked;

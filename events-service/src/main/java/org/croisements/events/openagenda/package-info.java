/** Events as the platform OpenAgenda knows them. */
@NullMarked
package org.croisements.events.openagenda;

import org.jspecify.annotations.NullMarked;

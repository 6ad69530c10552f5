/** People who come without having registered. */
@NullMarked
package org.croisements.events.walkin;

import org.jspecify.annotations.NullMarked;

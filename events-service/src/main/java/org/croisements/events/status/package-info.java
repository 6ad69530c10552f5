/** Whether an event takes place as announced, and when it was announced for before. */
@NullMarked
package org.croisements.events.status;

import org.jspecify.annotations.NullMarked;

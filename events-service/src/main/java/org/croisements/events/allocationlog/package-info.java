/** What happened to the seats of an event, for those who have to explain it. */
@NullMarked
package org.croisements.events.allocationlog;

import org.jspecify.annotations.NullMarked;

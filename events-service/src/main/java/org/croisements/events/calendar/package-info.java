/** Events as calendars that people subscribe to (RFC 5545, RFC 7986). */
@NullMarked
package org.croisements.events.calendar;

import org.jspecify.annotations.NullMarked;

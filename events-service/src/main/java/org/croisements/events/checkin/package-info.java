/** Who comes and goes on the day: codes read by devices, on line or off, each once. */
@NullMarked
package org.croisements.events.checkin;

import org.jspecify.annotations.NullMarked;

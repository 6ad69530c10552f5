/** Whether somebody at a door may pass, and why not. */
@NullMarked
package org.croisements.events.admission;

import org.jspecify.annotations.NullMarked;

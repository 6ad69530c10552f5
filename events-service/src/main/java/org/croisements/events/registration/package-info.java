/** People who register for an event, and what becomes of their registrations. */
@NullMarked
package org.croisements.events.registration;

import org.jspecify.annotations.NullMarked;

/** The people of delegations: named one by one or from a file, each registered for the event. */
@NullMarked
package org.croisements.events.delegate;

import org.jspecify.annotations.NullMarked;

/** Where practices were shown: the sessions of events that say so, known by the local replica of events. */
@NullMarked
package org.croisements.practices.showcase;

import org.jspecify.annotations.NullMarked;

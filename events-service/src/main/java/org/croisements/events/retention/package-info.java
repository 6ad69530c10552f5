/** For how long what is kept of people who came, and that it goes then. */
@NullMarked
package org.croisements.events.retention;

import org.jspecify.annotations.NullMarked;

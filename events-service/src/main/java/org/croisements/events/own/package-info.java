/** One's own registration, seen and changed by its link, without an account. */
@NullMarked
package org.croisements.events.own;

import org.jspecify.annotations.NullMarked;

/** The signed codes that let people in. */
@NullMarked
package org.croisements.events.pass;

import org.jspecify.annotations.NullMarked;

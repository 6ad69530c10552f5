/** What a person who registered may ask for: all that is kept of them, and its end. */
@NullMarked
package org.croisements.events.erasure;

import org.jspecify.annotations.NullMarked;

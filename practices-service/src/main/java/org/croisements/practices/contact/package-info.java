/** Whom to ask about a practice, as far as they consented. */
@NullMarked
package org.croisements.practices.contact;

import org.jspecify.annotations.NullMarked;

/** What kind of thing a practice is and how far it has come. */
@NullMarked
package org.croisements.practices.nature;

import org.jspecify.annotations.NullMarked;

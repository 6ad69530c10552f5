/** What the experience of a practice was used for, such as a negotiation. */
@NullMarked
package org.croisements.practices.reuse;

import org.jspecify.annotations.NullMarked;

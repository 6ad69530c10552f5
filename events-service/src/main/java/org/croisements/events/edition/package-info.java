/** The editions of a series: which there are, and how the next one is made of one before. */
@NullMarked
package org.croisements.events.edition;

import org.jspecify.annotations.NullMarked;

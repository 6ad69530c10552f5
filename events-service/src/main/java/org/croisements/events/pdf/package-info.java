/** Documents to print, which screen readers read too. */
@NullMarked
package org.croisements.events.pdf;

import org.jspecify.annotations.NullMarked;

/** Badges to print, a sheet of eight a page. */
@NullMarked
package org.croisements.events.badge;

import org.jspecify.annotations.NullMarked;

/** Times that something lasts, known to the year, the month or the day. */
@NullMarked
package org.croisements.network.term;

import org.jspecify.annotations.NullMarked;

/** Where joint tools were disseminated: a log by territory. */
@NullMarked
package org.croisements.practices.dissemination;

import org.jspecify.annotations.NullMarked;

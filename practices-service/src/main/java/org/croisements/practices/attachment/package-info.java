/** Files that belong to a practice: checked by what they hold, kept in pieces, downloaded as streams. */
@NullMarked
package org.croisements.practices.attachment;

import org.jspecify.annotations.NullMarked;

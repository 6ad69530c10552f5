/** What centres report about a practice: where it was taken up, what its experience was used for. */
@NullMarked
package org.croisements.practices.report;

import org.jspecify.annotations.NullMarked;

/** Lists: signed cursors, keyset pages, formats, conditional reads. */
@NullMarked
package org.croisements.kit.page;

import org.jspecify.annotations.NullMarked;

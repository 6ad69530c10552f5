/** What a search box proposes while somebody types. */
@NullMarked
package org.croisements.practices.suggest;

import org.jspecify.annotations.NullMarked;

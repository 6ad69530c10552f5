/** What may be granted, to API keys and to accounts, and by whom. */
@NullMarked
package org.croisements.network.right;

import org.jspecify.annotations.NullMarked;

/** What people agreed to show of themselves and to whom, with its proof, and what they took back. */
@NullMarked
package org.croisements.network.consent;

import org.jspecify.annotations.NullMarked;

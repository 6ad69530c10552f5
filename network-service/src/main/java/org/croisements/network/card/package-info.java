/** Business cards (vCard 4, RFC 6350). */
@NullMarked
package org.croisements.network.card;

import org.jspecify.annotations.NullMarked;

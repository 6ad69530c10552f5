/** The first of many documents in an order, found without comparing texts. */
@NullMarked
package org.croisements.practices.ranking;

import org.jspecify.annotations.NullMarked;

/** What a practice is made of and paid with: components, sites, fundings. */
@NullMarked
package org.croisements.practices.means;

import org.jspecify.annotations.NullMarked;

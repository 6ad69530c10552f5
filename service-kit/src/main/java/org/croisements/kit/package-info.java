/** What the services' HTTP edge and database edge have in common. Knows no noun of the domain. */
@NullMarked
package org.croisements.kit;

import org.jspecify.annotations.NullMarked;

/** People by what is public of them: their functions, and the mandates they hold in networks. */
@NullMarked
package org.croisements.network.person;

import org.jspecify.annotations.NullMarked;

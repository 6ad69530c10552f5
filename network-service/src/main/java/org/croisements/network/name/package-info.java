/** How names are searched for, and what was meant by one that is misspelt. */
@NullMarked
package org.croisements.network.name;

import org.jspecify.annotations.NullMarked;

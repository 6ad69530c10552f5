/** Takes the published files on territories line by line: keeps what they say, flags what is wrong with it, mends nothing. */
@NullMarked
package org.croisements.network.territoryimport;

import org.jspecify.annotations.NullMarked;

/** The first administrator: whoever can read one file on the machine where the network starts. */
@NullMarked
package org.croisements.network.administrator;

import org.jspecify.annotations.NullMarked;

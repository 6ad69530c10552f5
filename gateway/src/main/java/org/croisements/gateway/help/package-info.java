/** The pages that people open: the entry, what a problem means, whom to tell about a hole. */
@NullMarked
package org.croisements.gateway.help;

import org.jspecify.annotations.NullMarked;

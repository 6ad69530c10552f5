/** The practices that sessions show and takeaways led to, as far as this service knows them. */
@NullMarked
package org.croisements.events.practice;

import org.jspecify.annotations.NullMarked;

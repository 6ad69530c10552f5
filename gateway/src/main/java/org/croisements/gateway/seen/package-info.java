/** What operators see of each request: a line, figures, traces. */
@NullMarked
package org.croisements.gateway.seen;

import org.jspecify.annotations.NullMarked;

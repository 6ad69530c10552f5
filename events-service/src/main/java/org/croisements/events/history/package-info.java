/** How an event came to its readers and went from them: each step, who took it, and why. */
@NullMarked
package org.croisements.events.history;

import org.jspecify.annotations.NullMarked;

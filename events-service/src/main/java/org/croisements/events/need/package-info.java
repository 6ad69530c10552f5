/** What people need to take part like everybody else: kept apart from who they are, for few eyes and for days. */
@NullMarked
package org.croisements.events.need;

import org.jspecify.annotations.NullMarked;

/** What records say of others' records is kept true in portions, however many records say it. */
@NullMarked
package org.croisements.events.renewal;

import org.jspecify.annotations.NullMarked;

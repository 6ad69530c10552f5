/** What an event asks of those who register. */
@NullMarked
package org.croisements.events.question;

import org.jspecify.annotations.NullMarked;

/** What kind of event it is and what it is about. */
@NullMarked
package org.croisements.events.subject;

import org.jspecify.annotations.NullMarked;

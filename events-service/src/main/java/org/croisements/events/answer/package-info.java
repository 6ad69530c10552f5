/** What people answered to the questions of an event. */
@NullMarked
package org.croisements.events.answer;

import org.jspecify.annotations.NullMarked;

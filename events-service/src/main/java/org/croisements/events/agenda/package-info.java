/** The events as agendas show them: on maps, in feeds, by month, for a centre's website. */
@NullMarked
package org.croisements.events.agenda;

import org.jspecify.annotations.NullMarked;

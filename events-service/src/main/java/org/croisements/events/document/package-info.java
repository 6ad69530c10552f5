/** What is written and shown about events: interviews, reports, slides, press, video. */
@NullMarked
package org.croisements.events.document;

import org.jspecify.annotations.NullMarked;

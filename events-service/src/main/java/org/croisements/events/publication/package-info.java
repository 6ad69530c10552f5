/** Who sees an event, and who may change and publish it. */
@NullMarked
package org.croisements.events.publication;

import org.jspecify.annotations.NullMarked;

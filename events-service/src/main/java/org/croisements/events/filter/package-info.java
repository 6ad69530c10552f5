/** By what events are found, and what the values of their filters stand for. */
@NullMarked
package org.croisements.events.filter;

import org.jspecify.annotations.NullMarked;

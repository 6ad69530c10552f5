/** Messages in words: how they are written, sent and sent again. */
@NullMarked
package org.croisements.events.letter;

import org.jspecify.annotations.NullMarked;

/** Reads that one service alone can't answer, put together of several services' answers. */
@NullMarked
package org.croisements.gateway.composite;

import org.jspecify.annotations.NullMarked;

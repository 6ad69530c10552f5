/** The change feed: every change of a public record, in order and without a gap, for mirrors and for our own replicas. */
@NullMarked
package org.croisements.kit.change;

import org.jspecify.annotations.NullMarked;

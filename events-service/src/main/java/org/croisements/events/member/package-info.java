/** Which organisations belong to a network on a day, as the directory's feed tells it. */
@NullMarked
package org.croisements.events.member;

import org.jspecify.annotations.NullMarked;

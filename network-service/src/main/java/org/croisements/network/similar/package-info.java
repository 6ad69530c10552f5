/** Which territories resemble one another, by which indicators, and why. */
@NullMarked
package org.croisements.network.similar;

import org.jspecify.annotations.NullMarked;

/** What every service's contract states without a resource saying it. */
@NullMarked
package org.croisements.kit.openapi;

import org.jspecify.annotations.NullMarked;

/** A real OpenID Connect provider before the suite. */
@NullMarked
package org.croisements.suite.provider;

import org.jspecify.annotations.NullMarked;

/** Starts the whole suite on one machine: PostgreSQL, the three services and the gateway, watched until they stop. */
@NullMarked
package org.croisements.suite;

import org.jspecify.annotations.NullMarked;

/** When what the gateway keeps of a service is out of date: after a write, and when a change feed says so. */
@NullMarked
package org.croisements.gateway.purge;

import org.jspecify.annotations.NullMarked;

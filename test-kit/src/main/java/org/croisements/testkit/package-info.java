/** What the services' tests stand on: a real PostgreSQL, and what its database holds, what it knows of the network. */
@NullMarked
package org.croisements.testkit;

import org.jspecify.annotations.NullMarked;

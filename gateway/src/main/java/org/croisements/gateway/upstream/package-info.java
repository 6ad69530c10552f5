/** What is behind the door: the services' replicas, which of them to call, and the calls. */
@NullMarked
package org.croisements.gateway.upstream;

import org.jspecify.annotations.NullMarked;

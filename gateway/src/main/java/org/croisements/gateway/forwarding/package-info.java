/** The way of a request to a service and of the answer back: one class per concern. */
@NullMarked
package org.croisements.gateway.forwarding;

import org.jspecify.annotations.NullMarked;

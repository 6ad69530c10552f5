/** API keys at the door: exchanged for short-lived tokens, the only thing that services trust. */
@NullMarked
package org.croisements.gateway.identity;

import org.jspecify.annotations.NullMarked;

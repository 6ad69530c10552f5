/** Public reads answered again without asking (RFC 9111): never for a caller with credentials, never out of date. */
@NullMarked
package org.croisements.gateway.cache;

import org.jspecify.annotations.NullMarked;

/** What happens to every request before and after the resources: trace ids, headers. */
@NullMarked
package org.croisements.kit.edge;

import org.jspecify.annotations.NullMarked;

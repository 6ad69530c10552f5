/** How every refusal and failure is told: RFC 9457 problems with stable codes. */
@NullMarked
package org.croisements.kit.problem;

import org.jspecify.annotations.NullMarked;

/** Child processes of the launcher: started in a session of their own, watched, and never left behind. */
@NullMarked
package org.croisements.suite.process;

import org.jspecify.annotations.NullMarked;

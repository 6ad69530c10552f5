/** Groups in which members of a network or club work on a subject: who, how often, and what comes of it. */
@NullMarked
package org.croisements.network.workinggroup;

import org.jspecify.annotations.NullMarked;

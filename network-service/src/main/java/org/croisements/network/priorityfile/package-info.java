/** The files of the ANCT on priority quarters and city contracts, and the configuration of EPCI derived from them. */
@NullMarked
package org.croisements.network.priorityfile;

import org.jspecify.annotations.NullMarked;

/** The files of the package decoupage-administratif: regions, departments, communes, EPCI and EPT of the reference. */
@NullMarked
package org.croisements.network.decoupage;

import org.jspecify.annotations.NullMarked;

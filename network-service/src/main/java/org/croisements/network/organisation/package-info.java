/** Organisations of every kind, resource centres first: names, identifiers, what territory they cover and when. */
@NullMarked
package org.croisements.network.organisation;

import org.jspecify.annotations.NullMarked;

/** Where an organisation is and how it is reached. */
@NullMarked
package org.croisements.network.contact;

import org.jspecify.annotations.NullMarked;

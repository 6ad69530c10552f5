/** Harvesting by libraries and portals: OAI-PMH 2.0 with deletions that stay told. */
@NullMarked
package org.croisements.practices.oai;

import org.jspecify.annotations.NullMarked;

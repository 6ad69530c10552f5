/** The forms of files on territories, what a line says in each of them, and who publishes them. */
@NullMarked
package org.croisements.network.territoryfile;

import org.jspecify.annotations.NullMarked;

/** The PostgreSQL server that the launcher runs: its binaries, its data, its roles and databases. */
@NullMarked
package org.croisements.suite.postgres;

import org.jspecify.annotations.NullMarked;

/** What searching costs, beside bare Lucene and PostgreSQL. */
@NullMarked
package org.croisements.practices.benchmark;

import org.jspecify.annotations.NullMarked;

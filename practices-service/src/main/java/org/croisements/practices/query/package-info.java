/** What callers write into a search box: words, "expressions", what to leave out, one OU the other. */
@NullMarked
package org.croisements.practices.query;

import org.jspecify.annotations.NullMarked;

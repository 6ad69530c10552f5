/** Words that schemes of concepts are made of: labels, periods, uses, notations. */
@NullMarked
package org.croisements.practices.term;

import org.jspecify.annotations.NullMarked;

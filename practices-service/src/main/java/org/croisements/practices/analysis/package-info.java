/** French as search reads it: how a text falls into words, and which words are forms of one another. */
@NullMarked
package org.croisements.practices.analysis;

import org.jspecify.annotations.NullMarked;

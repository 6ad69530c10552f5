/** What can be learned from a practice: obstacle, lever and result, and what it takes to do it elsewhere. */
@NullMarked
package org.croisements.practices.lesson;

import org.jspecify.annotations.NullMarked;

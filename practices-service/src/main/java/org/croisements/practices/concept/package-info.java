/** Themes: schemes of concepts, each with a notation and labels, some broader than others. */
@NullMarked
package org.croisements.practices.concept;

import org.jspecify.annotations.NullMarked;

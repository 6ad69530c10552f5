/** Practices, tools, instruments and levers: what was done where, by whom, for whom, with what means. */
@NullMarked
package org.croisements.practices.practice;

import org.jspecify.annotations.NullMarked;

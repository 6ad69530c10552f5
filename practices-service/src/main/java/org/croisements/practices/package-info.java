/** What works in the field: practices, tools, instruments and levers, and the themes they are filed under. */
@NullMarked
package org.croisements.practices;

import org.jspecify.annotations.NullMarked;

/** What differs between two states of a record, field by field. */
@NullMarked
package org.croisements.practices.difference;

import org.jspecify.annotations.NullMarked;

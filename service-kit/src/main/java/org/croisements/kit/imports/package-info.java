/** Imports: files of many records, line by line, with a report that stays and a second try that does no harm. */
@NullMarked
package org.croisements.kit.imports;

import org.jspecify.annotations.NullMarked;

/** What may come in: the checks that every body and parameter passes before a resource sees it. */
@NullMarked
package org.croisements.kit.input;

import org.jspecify.annotations.NullMarked;

/** Answers made smaller for those who can read them so. */
@NullMarked
package org.croisements.gateway.compression;

import org.jspecify.annotations.NullMarked;

/** What the public saw of a practice and when: revisions that never change, and how they differ. */
@NullMarked
package org.croisements.practices.revision;

import org.jspecify.annotations.NullMarked;

/** Keeps a replica's index equal to the database: built at the start, brought up to date after every commit anywhere. */
@NullMarked
package org.croisements.practices.mirror;

import org.jspecify.annotations.NullMarked;

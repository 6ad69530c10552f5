/** Networks, clubs, federations: what they are, who supports them, how many they said they were and when. */
@NullMarked
package org.croisements.network.network;

import org.jspecify.annotations.NullMarked;

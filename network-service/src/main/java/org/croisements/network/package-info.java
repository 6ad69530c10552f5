/** The directory of the network: organisations, people, networks and clubs, territories, API keys. */
@NullMarked
package org.croisements.network;

import org.jspecify.annotations.NullMarked;

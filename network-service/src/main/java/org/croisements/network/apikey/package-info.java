/** API keys: what a centre's programs and partners prove with that they may act for it. */
@NullMarked
package org.croisements.network.apikey;

import org.jspecify.annotations.NullMarked;

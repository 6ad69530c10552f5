/** Who belongs or belonged to a network, when and in which role; and how many they were on a day. */
@NullMarked
package org.croisements.network.membership;

import org.jspecify.annotations.NullMarked;

/** What a person may ask of those who keep data on them: all of it, and its end. */
@NullMarked
package org.croisements.network.subject;

import org.jspecify.annotations.NullMarked;

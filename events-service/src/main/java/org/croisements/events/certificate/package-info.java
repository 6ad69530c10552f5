/** Certificates that somebody attended, which anybody can check who was shown one. */
@NullMarked
package org.croisements.events.certificate;

import org.jspecify.annotations.NullMarked;

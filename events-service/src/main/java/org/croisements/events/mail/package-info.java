/** Letters and the ways on which they leave: a mail server, or a folder where they can be looked at. */
@NullMarked
package org.croisements.events.mail;

import org.jspecify.annotations.NullMarked;

/** The programme of an event: its sessions and who speaks there. */
@NullMarked
package org.croisements.events.session;

import org.jspecify.annotations.NullMarked;

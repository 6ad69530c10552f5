/** What an event announces to those who registered: when and where it and its sessions are. */
@NullMarked
package org.croisements.events.announcement;

import org.jspecify.annotations.NullMarked;

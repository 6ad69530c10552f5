/** What people are told of their registration: put down with the change that it tells of, worded and sent afterwards. */
@NullMarked
package org.croisements.events.message;

import org.jspecify.annotations.NullMarked;

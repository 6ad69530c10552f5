/** What people write when they register, besides who they are: answers to an event's questions, access needs. */
@NullMarked
package org.croisements.events.form;

import org.jspecify.annotations.NullMarked;

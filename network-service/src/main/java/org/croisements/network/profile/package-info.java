/** What the directory may say of a person: functions, mandates, expertise; and which of it to whom. */
@NullMarked
package org.croisements.network.profile;

import org.jspecify.annotations.NullMarked;

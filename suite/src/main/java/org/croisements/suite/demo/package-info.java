/** The demonstration data, and its loading through the public API as any partner would do it. */
@NullMarked
package org.croisements.suite.demo;

import org.jspecify.annotations.NullMarked;

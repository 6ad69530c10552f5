/** What the gateway costs, beside other proxies on the same machine. */
@NullMarked
package org.croisements.suite.proxy;

import org.jspecify.annotations.NullMarked;

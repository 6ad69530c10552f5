/** What a working group produces: documents, events, tools that are adopted and spread. */
@NullMarked
package org.croisements.network.output;

import org.jspecify.annotations.NullMarked;

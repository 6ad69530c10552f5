/** What is said and kept in writing: questions and answers, quotes, takeaways, and who is to thank. */
@NullMarked
package org.croisements.events.statement;

import org.jspecify.annotations.NullMarked;

package org.croisements.events.statement;

/** How close a quote is to what was said. */
public enum QuoteKind {
    /** Word for word. */
    VERBATIM,
    /** In somebody else's words. */
    PARAPHRASE
}

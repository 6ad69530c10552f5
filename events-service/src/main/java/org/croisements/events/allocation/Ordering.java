package org.croisements.events.allocation;

/** Who of those who wait is next. */
public enum Ordering {
    /** Whoever came first; a group too large for what is free keeps everybody behind it waiting. */
    STRICT_FIFO,
    /** Whoever came first of those who fit into what is free. */
    FILL_GAPS
}

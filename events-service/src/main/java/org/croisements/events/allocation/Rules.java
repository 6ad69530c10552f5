package org.croisements.events.allocation;

/** The rules by which those who wait are promoted; nobody is while it is paused. */
public record Rules(Ordering ordering, Promotion promotion, boolean paused) {

    /** Whether a free seat goes to who is next without anybody's doing. */
    boolean promotes() {
        return !paused && promotion != Promotion.MANUAL;
    }
}

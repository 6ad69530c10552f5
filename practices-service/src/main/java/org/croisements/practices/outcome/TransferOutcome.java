package org.croisements.practices.outcome;

/** What became of a practice where somebody took it up. */
public enum TransferOutcome {
    PLANNED,
    RUNNING,
    /** Done as it was. */
    REPRODUCED,
    /** Done in another way. */
    ADAPTED,
    /** Given up before it could show anything. */
    ABANDONED,
    /** Done, and it did not work. */
    FAILED;

    /** Whether it did not come to what it was to bring about, so that others will ask why. */
    public boolean isExplained() {
        return this == ABANDONED || this == FAILED;
    }
}

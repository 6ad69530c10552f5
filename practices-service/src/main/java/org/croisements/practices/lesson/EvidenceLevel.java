package org.croisements.practices.lesson;

/** How well it is known that a practice does what it is said to do; the order goes from less to more. */
public enum EvidenceLevel {
    /** Those who do it say so. */
    TESTIMONY,
    /** Figures are kept. */
    MONITORED,
    /** Somebody else looked into it. */
    EVALUATED,
    /** It worked in several places. */
    REPLICATED
}

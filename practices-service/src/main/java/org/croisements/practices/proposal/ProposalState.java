package org.croisements.practices.proposal;

/** What became of a proposed revision. */
public enum ProposalState {
    /** Nobody has decided yet. */
    PROPOSED,
    /** The public sees it. */
    ACCEPTED,
    REFUSED,
    /** Who proposed it took it back. */
    WITHDRAWN
}

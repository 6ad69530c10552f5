package org.croisements.events.allocation;

/** Seats that came free for one who waited. */
public record Grant(Claim claim, int seats, boolean inQuota) {}

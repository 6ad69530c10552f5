package org.croisements.network.network;

/** What a member is in a network. */
public enum MemberRole {
    PRESIDENT,
    COORDINATOR,
    MEMBER
}

package org.croisements.events.session;

/** What kind of session it is. */
public enum SessionFormat {
    PLENARY,
    ROUND_TABLE,
    WORKSHOP,
    PRACTICE_SHOWCASE,
    PEER_GROUP,
    TRACK,
    BARCAMP,
    OPEN_FORUM,
    VISIT,
    TESTIMONY,
    CONFERENCE,
    SEMINAR,
    GESTURED_LECTURE,
    PITCH,
    NETWORKING,
    BREAK,
    OTHER
}

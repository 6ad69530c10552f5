package org.croisements.events.subject;

/** What kind of event it is. */
public enum EventFormat {
    FORUM,
    NATIONAL_MEETING,
    STUDY_DAY,
    SEMINAR,
    WEBINAR,
    WORKSHOP,
    STUDY_VISIT,
    TRAINING_CYCLE,
    CLUB_MEETING,
    OTHER
}

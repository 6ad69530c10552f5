package org.croisements.events.session;

/** Whether somebody comes to speak. */
public enum SpeakerStatus {
    PLANNED,
    CONFIRMED,
    SPOKE,
    DECLINED
}

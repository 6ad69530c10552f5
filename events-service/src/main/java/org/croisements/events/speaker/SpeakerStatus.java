package org.croisements.events.speaker;

/** Whether somebody comes to speak. */
public enum SpeakerStatus {
    PLANNED,
    CONFIRMED,
    SPOKE,
    DECLINED
}

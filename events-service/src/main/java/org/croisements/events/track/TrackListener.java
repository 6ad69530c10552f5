package org.croisements.events.track;

/** Keeps what sessions say of their track true. */
public interface TrackListener {

    /** A track is called or made otherwise from now on. Called in the transaction that changes it. */
    void changed(Track track);
}

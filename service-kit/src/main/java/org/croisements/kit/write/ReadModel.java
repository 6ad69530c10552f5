package org.croisements.kit.write;

/** Something that a service keeps of its records beside the database, such as a search index, and that follows writes. */
public interface ReadModel {

    /**
     * Waits, for a moment at most, until it holds all that is committed now, and gives the token of what it then holds:
     * whoever asks any replica with it reads what that replica holds at least as new.
     */
    String follow();
}

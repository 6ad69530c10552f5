package org.croisements.network.name;

/** How a search by name found something. */
public enum NameMatch {
    /** The name, acronym or an alias has the text. */
    TEXT,
    /** Nothing has the text; this is close to it. */
    TYPO
}

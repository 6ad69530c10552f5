package org.croisements.practices.contact;

/** Who may see a contact. */
public enum ContactAudience {
    PUBLIC,
    /** Who belongs to an organisation of the network. */
    NETWORK,
    /** Who works on the practice. */
    CENTRE
}

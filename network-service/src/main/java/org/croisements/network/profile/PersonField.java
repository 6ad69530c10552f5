package org.croisements.network.profile;

/** What a person agrees to be shown of them, or does not; without the name nothing is shown. */
public enum PersonField {
    NAME,
    /** Organisations, titles and terms, with the sources that say so. */
    FUNCTIONS,
    /** Roles in networks and working groups. */
    MANDATES,
    EXPERTISE,
    BIOGRAPHY,
    PHOTO,
    EMAIL,
    PHONE;

    /** Whether it is how the person appears in public at work, which a public statement of theirs can prove. */
    public boolean isPublicRole() {
        return this == NAME || this == FUNCTIONS || this == MANDATES;
    }
}

package org.croisements.practices.term;

/** How the concept of another scheme relates to one, as SKOS has it. */
public enum MappingKind {
    EXACT("exactMatch"),
    CLOSE("closeMatch"),
    BROAD("broadMatch"),
    NARROW("narrowMatch"),
    RELATED("relatedMatch");

    private final String skos;

    MappingKind(String skos) {
        this.skos = skos;
    }

    /** The property's name in SKOS. */
    public String skos() {
        return skos;
    }
}

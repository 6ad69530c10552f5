package org.croisements.practices.index;

/** By what practices can be narrowed down and counted. */
public enum Facet {
    KIND("kind"),
    STAGE("stage"),
    THEME("theme"),
    PRINCIPLE("principle"),
    APPROACH("approach"),
    TARGET_PUBLIC("targetPublic"),
    ACTOR("actor"),
    INSTRUMENT("instrument"),
    OUTCOME("outcome"),
    EVIDENCE("evidence"),
    PUBLIC("public"),
    CONTRIBUTOR("contributor"),
    REGION("region"),
    DEPARTMENT("department"),
    EPCI("epci"),
    COMMUNE("commune"),
    QPV("qpv"),
    PUBLICATION("publication");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** The filter that keeps one of its values. */
    public String parameter() {
        return parameter;
    }

    /** The field of the index that holds its values. */
    public String field() {
        return "facet." + parameter;
    }
}

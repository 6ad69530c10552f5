package org.croisements.events.place;

import java.util.Locale;

/** Kinds of territory. A code is unique only within its kind: region 01 is Guadeloupe, department 01 is Ain. */
public enum TerritoryKind {
    REGION,
    DEPARTMENT,
    COMMUNE,
    /** Établissement public de coopération intercommunale. */
    EPCI,
    /** Établissement public territorial, in Greater Paris. */
    EPT,
    /** Quartier prioritaire de la politique de la ville. */
    QPV,
    /** Contrat de ville. */
    CITY_CONTRACT;

    /** What the code of a region looks like. */
    public static final String REGION_CODE = "[0-9]{2,3}";

    /** What the code of a region looks like, in words. */
    public static final String REGION_CODE_ALLOWED = "a code of two or three digits";

    /** What the code of a department looks like. */
    public static final String DEPARTMENT_CODE = "[0-9]{2,3}|2[AB]";

    /** What the code of a department looks like, in words. */
    public static final String DEPARTMENT_CODE_ALLOWED = "a code of two or three digits, or 2A, 2B";

    /** What the code of a commune looks like. */
    public static final String COMMUNE_CODE = "[0-9][0-9AB][0-9]{3}";

    /** What the code of a commune looks like, in words. */
    public static final String COMMUNE_CODE_ALLOWED = "the official code of a commune, such as 35238";

    /** What the code of an EPCI looks like. */
    public static final String EPCI_CODE = "[0-9]{9}";

    /** What the code of an EPCI looks like, in words. */
    public static final String EPCI_CODE_ALLOWED = "a SIREN of nine digits";

    /** What the code of a priority quarter looks like. */
    public static final String QPV_CODE = "Q[NP][0-9A-Z]{6}";

    /** What the code of a priority quarter looks like, in words. */
    public static final String QPV_CODE_ALLOWED = "the official code of a priority quarter, such as QN03502M";

    /** The kind as addresses and slugs have it, such as {@code city-contract}. */
    String inPaths() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.croisements.network.territory;

import static org.croisements.network.NetworkProblem.TERRITORY_NOT_FOUND;

import java.util.Arrays;
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

    /** The kind that a path names, such as {@code city-contract}. */
    public static TerritoryKind inPath(String word) {
        return Arrays.stream(values())
                .filter(kind ->
                        kind.inPaths().equals(word.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> TERRITORY_NOT_FOUND.with("There is no kind of territory %s", word));
    }

    /** The kind as addresses and slugs have it, such as {@code city-contract}. */
    public String inPaths() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

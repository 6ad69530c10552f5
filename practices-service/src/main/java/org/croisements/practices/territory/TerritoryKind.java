package org.croisements.practices.territory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** The kind that a path names, such as {@code city-contract}, in letters of any case. */
    public static Optional<TerritoryKind> findInPath(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(kind -> kind.inPaths().equals(plain))
                .findFirst();
    }

    /** The kind as addresses and slugs have it, such as {@code city-contract}. */
    public String inPaths() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

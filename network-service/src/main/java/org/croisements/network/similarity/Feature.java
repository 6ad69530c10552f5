package org.croisements.network.similarity;

import static org.croisements.network.territory.TerritoryKind.CITY_CONTRACT;
import static org.croisements.network.territory.TerritoryKind.COMMUNE;
import static org.croisements.network.territory.TerritoryKind.DEPARTMENT;
import static org.croisements.network.territory.TerritoryKind.EPCI;
import static org.croisements.network.territory.TerritoryKind.EPT;
import static org.croisements.network.territory.TerritoryKind.REGION;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.croisements.network.evidence.Indicator;
import org.croisements.network.territory.TerritoryKind;

/** An indicator as it is compared: between territories of which kinds, and on which scale. */
public enum Feature {
    POPULATION(Indicator.POPULATION, Scaling.LOGARITHM, REGION, DEPARTMENT, COMMUNE, EPCI, EPT),
    QPV_COUNT(Indicator.QPV_COUNT, Scaling.LOGARITHM, REGION, DEPARTMENT, COMMUNE, EPCI, EPT, CITY_CONTRACT),
    QPV_SHARE(Indicator.QPV_SHARE, Scaling.AS_IT_IS, EPCI),
    QPV_POPULATION(Indicator.QPV_POPULATION, Scaling.LOGARITHM, EPCI, CITY_CONTRACT),
    INTEGRATION(Indicator.INTEGRATION, Scaling.FIXED, EPCI, COMMUNE),
    EPCI_POPULATION(Indicator.EPCI_POPULATION, Scaling.LOGARITHM, COMMUNE),
    EPCI_SHARE(Indicator.EPCI_SHARE, Scaling.AS_IT_IS, COMMUNE),
    COMMUNES(Indicator.COMMUNES, Scaling.LOGARITHM, EPCI, EPT);

    private enum Scaling {
        /** Twice as many counts the same at every size. */
        LOGARITHM,
        AS_IT_IS,
        /** Steps from 0 to 2, however many territories stand on each. */
        FIXED
    }

    static final double FIXED_RANGE = 2;

    private final Indicator indicator;
    private final Scaling scaling;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<TerritoryKind> kinds;

    Feature(Indicator indicator, Scaling scaling, TerritoryKind... kinds) {
        this.indicator = indicator;
        this.scaling = scaling;
        this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
    }

    /** What territories of a kind are compared by. */
    public static List<Feature> of(TerritoryKind kind) {
        return Arrays.stream(values()).filter(f -> f.kinds.contains(kind)).toList();
    }

    /** The feature that an indicator is for territories of a kind, if they have it. */
    public static Optional<Feature> of(TerritoryKind kind, String indicator) {
        return of(kind).stream()
                .filter(f -> f.indicator.name().equals(indicator))
                .findFirst();
    }

    public Indicator indicator() {
        return indicator;
    }

    boolean hasFixedRange() {
        return scaling == Scaling.FIXED;
    }

    double scaled(double value) {
        return scaling == Scaling.LOGARITHM ? Math.log1p(value) : value;
    }
}

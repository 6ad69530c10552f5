package org.croisements.network.territory;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The generations of priority quarters and city contracts: which one a code belongs to by its form, and when each holds.
 * Law 2014-173, decrees 2014-1750, 2023-1314 and, overseas, 2024-1211: there each change came a year later.
 */
public final class Generation {

    private static final Map<String, Integer> BY_FORM = Map.of("QP", 2015, "CV", 2015, "QN", 2024, "CN", 2024);

    private Generation() {}

    /** Whether territories of a kind belong to a generation. */
    public static boolean isOf(TerritoryKind kind) {
        return kind == TerritoryKind.QPV || kind == TerritoryKind.CITY_CONTRACT;
    }

    /** The generation that the form of a code tells, or null where it tells none. */
    public static @Nullable Integer ofCode(TerritoryKind kind, String code) {
        return isOf(kind) && code.length() > 2 ? BY_FORM.get(code.substring(0, 2)) : null;
    }

    /** The first day of a generation, in a department; null where we don't know. */
    static @Nullable LocalDate firstDay(@Nullable Integer generation, boolean overseas) {
        return switch (generation == null ? 0 : generation) {
            case 2015 -> LocalDate.of(2015, 1, 1);
            case 2024 -> LocalDate.of(overseas ? 2025 : 2024, 1, 1);
            default -> null;
        };
    }

    /** The last day of a generation, in a department; null where it lasts or we don't know. */
    static @Nullable LocalDate lastDay(TerritoryKind kind, @Nullable Integer generation, boolean overseas) {
        return switch (generation == null ? 0 : generation) {
            case 2015 -> LocalDate.of(overseas ? 2024 : 2023, 12, 31);
            // The contracts, called Engagements Quartiers 2030, end; the quarters stay until a decree draws others.
            case 2024 -> kind == TerritoryKind.CITY_CONTRACT ? LocalDate.of(2030, 12, 31) : null;
            default -> null;
        };
    }
}

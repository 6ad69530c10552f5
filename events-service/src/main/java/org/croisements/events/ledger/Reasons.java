package org.croisements.events.ledger;

import java.util.Comparator;
import java.util.List;
import org.croisements.events.allocation.Fit;
import org.croisements.events.allocation.Pool;
import org.croisements.events.allocation.PoolKind;
import org.croisements.events.allocation.Seats;

/** Why somebody waits, and how it came to an end, in words for programs. */
public final class Reasons {

    /** There are seats, and others have waited longer. */
    public static final String OTHERS_WAIT = "OTHERS_WAIT";

    public static final String PLACE_FULL = "PLACE_FULL";
    public static final String ONLINE_FULL = "ONLINE_FULL";
    public static final String SESSION_FULL = "SESSION_FULL";
    public static final String QUOTA_FULL = "QUOTA_FULL";
    public static final String OFFER_EXPIRED = "OFFER_EXPIRED";
    public static final String OFFER_DECLINED = "OFFER_DECLINED";
    public static final String NAMES_DUE = "NAMES_DUE";
    public static final String EVENT_CANCELLED = "EVENT_CANCELLED";
    public static final String BY_REGISTRANT = "BY_REGISTRANT";
    public static final String BY_ORGANISER = "BY_ORGANISER";
    public static final String BY_DELEGATION = "BY_DELEGATION";

    private static final List<PoolKind> FIRST_TOLD =
            List.of(PoolKind.PLACE, PoolKind.ONLINE, PoolKind.SESSION, PoolKind.QUOTA);

    private Reasons() {}

    /** Why what did not fit waits: the place or the network first, then a quota, then sessions. */
    static String of(Fit fit, Seats seats) {
        return fit.lacks().stream()
                .flatMap(id -> seats.pool(id).stream())
                .min(Comparator.comparing(pool -> FIRST_TOLD.indexOf(pool.kind())))
                .map(Reasons::of)
                .orElse(OTHERS_WAIT);
    }

    private static String of(Pool pool) {
        if (pool.used() < pool.capacity() && pool.blocked() > 0) {
            return OTHERS_WAIT;
        }
        return switch (pool.kind()) {
            case PLACE -> PLACE_FULL;
            case ONLINE -> ONLINE_FULL;
            case SESSION -> SESSION_FULL;
            case QUOTA -> QUOTA_FULL;
        };
    }
}

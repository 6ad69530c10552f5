package org.croisements.events.schedule;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.problem.CommonProblem;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;

/** What clocks show in a time zone. */
public final class Clocks {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** The names of the tz database; the JDK knows some others besides. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") || id.equals("UTC"))
            .filter(id -> !id.startsWith("SystemV/"))
            .sorted()
            .toList();

    private Clocks() {}

    /** The time zone of that name; anything else than a name of the tz database is a fault. */
    public static Optional<ZoneId> zone(String name, String at, Faults faults) {
        if (ZONES.contains(name)) {
            return Optional.of(ZoneId.of(name));
        }
        String hint = Nearest.to(name, ZONES)
                .map(near -> "; did you mean " + near + "?")
                .orElse("; such names are Europe/Paris and Indian/Mayotte");
        faults.add(
                CommonProblem.INVALID_BODY,
                Fault.at(at, "UNKNOWN_TIME_ZONE", "\"" + name + "\" is no time zone of the tz database" + hint));
        return Optional.empty();
    }

    /** Adds a fault where clocks never show a time or show it twice: nobody could tell when that is. */
    public static void check(LocalDateTime local, ZoneId zone, String at, Faults faults) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null) {
            String clocks = "the clocks of %s go from %s to %s"
                    .formatted(
                            zone.getId(),
                            SHOWN.format(change.getDateTimeBefore()),
                            SHOWN.format(change.getDateTimeAfter()));
            faults.add(
                    CommonProblem.INVALID_BODY,
                    change.isGap()
                            ? Fault.at(at, "TIME_SKIPPED", SHOWN.format(local) + " does not exist: " + clocks)
                            : Fault.at(at, "TIME_AMBIGUOUS", SHOWN.format(local) + " happens twice: " + clocks));
        }
    }
}

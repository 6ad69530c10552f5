package org.croisements.events.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.croisements.events.allocation.NaiveAllocation;
import org.croisements.events.allocation.NaiveAllocation.Guest;
import org.croisements.events.allocation.Ordering;
import org.croisements.events.allocation.Overflow;
import org.croisements.events.allocation.Promotion;
import org.croisements.events.allocation.Rules;

/**
 * Does again, one after the other and in the plainest way, what an event's allocation log says was asked for, and holds
 * what follows from it against what the log and the records say came of it. For one pool, that of the place.
 */
final class LogReplay {

    private record Entry(
            long number, String kind, String registration, String delegation, String after, int seats, String reason) {}

    private final NaiveAllocation model =
            new NaiveAllocation(new Rules(Ordering.STRICT_FIFO, Promotion.AUTO_CONFIRM, false), Overflow.WAIT, 0, 0, 0);
    private final Map<Guest, String> names = new LinkedHashMap<>();
    private final Map<String, Guest> guests = new HashMap<>();
    private final Map<String, Boolean> partial = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Queue<String> expected = new ArrayDeque<>();

    private LogReplay() {}

    /** Fails where the log, or the records, say something else than follows. */
    static void agrees(Connection database) throws SQLException {
        var replay = new LogReplay();
        each(database, "select id, partial, seats_allowed from delegation", row -> {
            replay.partial.put(row.getString(1), row.getBoolean(2));
            replay.asked.put(row.getString(1), row.getInt(3));
        });
        var entries = new ArrayList<Entry>();
        each(
                database,
                """
                select number, kind, registration_id, delegation_id, state_after, coalesce(seats_after, 0), reason
                from allocation_log order by number""",
                row -> entries.add(new Entry(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7))));
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).number()).as("the log has no gap").isEqualTo(i + 1);
            replay.apply(entries.get(i));
        }
        assertThat(replay.expected).as("what was to come of it").isEmpty();
        replay.agreesWithRecords(database);
    }

    private void apply(Entry e) {
        switch (e.kind()) {
            case "POOL_ADDED", "POOL_RESIZED" -> {
                model.place = e.seats();
                promotionsOf(model::settle);
            }
            case "ARRIVED" -> {
                if (e.delegation() == null) {
                    arrives(e, e.registration(), new Guest(1, false, false, false));
                }
            }
            case "DELEGATION_SUBMITTED" ->
                arrives(
                        e,
                        e.delegation(),
                        new Guest(
                                asked.getOrDefault(e.delegation(), 0),
                                false,
                                false,
                                partial.getOrDefault(e.delegation(), false)));
            case "MOVED", "DELEGATION_MOVED" -> moved(e);
            default -> assertThat(expected).as("before %s", e).isEmpty();
        }
    }

    private void arrives(Entry e, String id, Guest guest) {
        assertThat(expected).as("before %s", e).isEmpty();
        guests.put(id, guest);
        names.put(guest, id);
        model.arrives(guest);
        assertThat(guest.held == guest.seats ? "CONFIRMED" : guest.held > 0 ? "PARTIALLY_CONFIRMED" : "WAITLISTED")
                .as("%s", e)
                .isEqualTo(e.after());
    }

    private void moved(Entry e) {
        String id = e.kind().equals("MOVED") ? e.registration() : e.delegation();
        var guest = guests.get(id);
        if (guest == null) {
            return;
        }
        if (!expected.isEmpty()) {
            assertThat(id + " " + e.after()).as("%s", e).isEqualTo(expected.remove());
        } else {
            assertThat(e.after()).as("%s", e).isEqualTo("CANCELLED");
            promotionsOf(() -> model.leaves(guest));
        }
    }

    private void promotionsOf(Runnable event) {
        assertThat(expected).isEmpty();
        var before = new HashMap<Guest, Integer>();
        model.guests.forEach(guest -> before.put(guest, guest.held));
        event.run();
        for (Guest guest : model.guests) {
            if (guest.held > before.getOrDefault(guest, 0)) {
                boolean isPerson = !partial.containsKey(names.get(guest));
                expected.add(names.get(guest) + " "
                        + (isPerson || guest.held == guest.seats ? "CONFIRMED" : "PARTIALLY_CONFIRMED"));
            }
        }
    }

    private void agreesWithRecords(Connection database) throws SQLException {
        var held = new HashMap<String, Integer>();
        each(database, """
                select id, case when state = 'CONFIRMED' then 1 else 0 end from registration where delegation_id is null
                union all select id, seats_granted from delegation where number is not null""", row -> held.put(row.getString(1), row.getInt(2)));
        var replayed = new HashMap<String, Integer>();
        guests.forEach((id, guest) -> replayed.put(id, guest.held));
        assertThat(held).isEqualTo(replayed);
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private static void each(Connection database, String sql, Reading reading) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reading.of(rows);
            }
        }
    }
}

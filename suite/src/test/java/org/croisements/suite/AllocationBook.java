package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Does again, one after the other and with nothing but a capacity and a list of who came, what an event's log says was
 * asked for, and compares what comes of it with what the log and the records say. For an event with one pool, where those
 * who wait come in by themselves and in strict order.
 */
final class AllocationBook {

    /** Somebody, or a delegation, with the seats that they want and have. */
    private static final class Claim {

        private final int wanted;
        private final boolean partial;
        private int held;
        private boolean waits;

        Claim(int wanted, boolean partial) {
            this.wanted = wanted;
            this.partial = partial;
        }

        private String state() {
            return held == wanted ? "CONFIRMED" : held > 0 ? "PARTIALLY_CONFIRMED" : "WAITLISTED";
        }
    }

    private record Entry(
            long number,
            String kind,
            @Nullable String registration,
            @Nullable String delegation,
            @Nullable String after,
            int seats,
            int asked,
            boolean partial) {

        private static Entry of(ResultSet row) throws SQLException {
            return new Entry(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getBoolean(8));
        }
    }

    private final Map<String, Claim> claims = new LinkedHashMap<>();
    /** What must be told next, because of what was told last. */
    private final Queue<String> promotions = new ArrayDeque<>();

    private int capacity;
    private long entries;

    private AllocationBook() {}

    /** Fails where the log of the database's only event with seats has a gap, or it or the records say what does not follow. */
    static long agreesWith(Connection database) throws SQLException {
        var book = new AllocationBook();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select l.number, l.kind, l.registration_id, l.delegation_id, l.state_after,
                               coalesce(l.seats_after, 0), coalesce(d.seats_allowed, 0), coalesce(d.partial, false)
                        from allocation_log l left join delegation d on d.id = l.delegation_id order by l.number""")) {
            while (rows.next()) {
                book.read(Entry.of(rows));
            }
        }
        assertThat(book.promotions).as("who had to come in").isEmpty();
        book.agreesWithRecords(database);
        return book.entries;
    }

    private void read(Entry e) {
        assertThat(e.number).as("the log has no gap").isEqualTo(++entries);
        switch (e.kind) {
            case "POOL_ADDED", "POOL_RESIZED" -> {
                isExpected(e);
                capacity = e.seats;
                promote();
            }
            case "ARRIVED" -> arrives(e, Objects.requireNonNull(e.registration), new Claim(1, false));
            case "DELEGATION_SUBMITTED" ->
                arrives(e, Objects.requireNonNull(e.delegation), new Claim(e.asked, e.partial));
            case "MOVED" -> moves(e, Objects.requireNonNull(e.registration), 1);
            case "DELEGATION_MOVED" -> moves(e, Objects.requireNonNull(e.delegation), e.seats);
            default -> isExpected(e);
        }
    }

    private void isExpected(Entry e) {
        assertThat(promotions).as("who had to come in before %s", e).isEmpty();
    }

    private void arrives(Entry e, String id, Claim claim) {
        isExpected(e);
        boolean somebodyWaits = claims.values().stream().anyMatch(other -> other.waits);
        claims.put(id, claim);
        give(claim, somebodyWaits ? 0 : free());
        assertThat(claim.state()).as("%s", e).isEqualTo(e.after);
    }

    private void moves(Entry e, String id, int seats) {
        var claim = claims.get(id);
        if (claim == null) {
            // A draft, which never came to the order.
            return;
        }
        if (!promotions.isEmpty()) {
            assertThat(id + " " + e.after + " " + seats).as("%s", e).isEqualTo(promotions.remove());
            return;
        }
        assertThat(e.after).as("%s", e).isEqualTo("CANCELLED");
        claim.held = 0;
        claim.waits = false;
        promote();
    }

    private void promote() {
        for (var each : claims.entrySet()) {
            var claim = each.getValue();
            if (claim.waits) {
                int before = claim.held;
                give(claim, free());
                if (claim.held > before) {
                    promotions.add(each.getKey() + " " + claim.state() + " " + claim.held);
                }
                if (claim.waits) {
                    return;
                }
            }
        }
    }

    private static void give(Claim claim, int free) {
        int missing = claim.wanted - claim.held;
        int given = free >= missing ? missing : claim.partial ? Math.max(0, free) : 0;
        claim.held += given;
        claim.waits = given < missing;
    }

    private int free() {
        return capacity - held();
    }

    private int held() {
        return claims.values().stream().mapToInt(claim -> claim.held).sum();
    }

    private void agreesWithRecords(Connection database) throws SQLException {
        var stored = new LinkedHashMap<String, Integer>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select id, case when state = 'CONFIRMED' then 1 else 0 end, number from registration
                        union all
                        select id, seats_granted, number from delegation where number is not null order by number""")) {
            while (rows.next()) {
                stored.put(rows.getString(1), rows.getInt(2));
            }
        }
        var done = new LinkedHashMap<String, Integer>();
        claims.forEach((id, claim) -> done.put(id, claim.held));
        assertThat(stored).as("who came, in their order, with their seats").containsExactlyEntriesOf(done);
        assertThat(number(database, "select used from pool")).isEqualTo(held());
        assertThat(number(database, "select waiting from ledger"))
                .isEqualTo(claims.values().stream().filter(claim -> claim.waits).count());
        assertThat(number(database, "select entries from ledger")).isEqualTo(entries);
    }

    static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

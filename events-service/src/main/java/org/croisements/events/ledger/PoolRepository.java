package org.croisements.events.ledger;

import static org.croisements.events.ledger.LedgerRepository.with;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.croisements.events.allocation.Overflow;
import org.croisements.events.allocation.Pool;
import org.croisements.events.allocation.PoolKind;
import org.jspecify.annotations.Nullable;

/** Every query on pools that bears on seats. Joins the transaction at hand. */
@ApplicationScoped
class PoolRepository {

    /** Seats held by people and by delegations, as the registrations themselves say. */
    static final String HELD = """
            (select count(*) from registration r
             where r.event_id = p.event_id and r.state in ('CONFIRMED', 'OFFERED', 'ATTENDED', 'NO_SHOW')
               and case p.kind
                       when 'PLACE' then r.attendance = 'IN_PERSON' and r.delegation_id is null
                       when 'ONLINE' then r.attendance = 'ONLINE' and r.delegation_id is null
                       when 'SESSION' then p.session_id = any(r.sessions)
                       else r.in_quota and r.quota_id = p.id
                   end)
            + (select coalesce(sum(d.seats_granted), 0) from delegation d
               where d.event_id = p.event_id and (p.kind, d.attendance) in (('PLACE', 'IN_PERSON'), ('ONLINE', 'ONLINE')))""";

    private final DataSource dataSource;

    PoolRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether somebody asked for a quota. */
    boolean isAskedFor(UUID pool) {
        return with(dataSource, "select exists (select from registration where quota_id = ?)", select -> {
            select.setObject(1, pool);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    /** Adds a pool; who is there already has a seat in it. */
    StoredPool add(
            UUID event,
            PoolKind kind,
            @Nullable UUID session,
            @Nullable String label,
            @Nullable Overflow overflow,
            int capacity,
            @Nullable Integer announced) {
        return with(dataSource, """
                with p (id, event_id, kind, session_id) as (values (uuidv7(), ?::uuid, ?::text, ?::uuid))
                insert into pool (id, event_id, kind, session_id, label, overflow, capacity, announced, used, blocked,
                                  version, created_at, updated_at)
                select id, event_id, kind, session_id, ?, ?, ?, ?, %s, 0, 0, now(), now() from p
                returning id, used""".formatted(HELD), insert -> {
            insert.setObject(1, event);
            insert.setString(2, kind.name());
            insert.setObject(3, session);
            insert.setString(4, label);
            insert.setString(5, overflow == null ? null : overflow.name());
            insert.setInt(6, capacity);
            insert.setObject(7, announced);
            try (var row = insert.executeQuery()) {
                row.next();
                int used = row.getInt(2);
                var pool = new Pool(row.getObject(1, UUID.class), kind, session, overflow, capacity, used, 0);
                return new StoredPool(pool, capacity, used, 0, announced, label, 0);
            }
        });
    }

    /** Remembers what was announced. */
    void announced(UUID pool, int capacity) {
        with(dataSource, "update pool set announced = ? where id = ?", update -> {
            update.setInt(1, capacity);
            update.setObject(2, pool);
            return update.executeUpdate();
        });
    }

    void remove(UUID pool) {
        with(dataSource, "delete from pool where id = ?", delete -> {
            delete.setObject(1, pool);
            return delete.executeUpdate();
        });
    }

    /** The pools of an event. */
    static final String OF_EVENT = """
            select id, kind, session_id, overflow, capacity, used, blocked, announced, label, version
            from pool where event_id = ? order by id""";

    /** The pools that {@link #OF_EVENT} found. */
    static List<StoredPool> pools(ResultSet row) throws SQLException {
        var pools = new ArrayList<StoredPool>();
        while (row.next()) {
            String overflow = row.getString(4);
            var pool = new Pool(
                    row.getObject(1, UUID.class),
                    PoolKind.valueOf(row.getString(2)),
                    row.getObject(3, UUID.class),
                    overflow == null ? null : Overflow.valueOf(overflow),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7));
            pools.add(new StoredPool(
                    pool,
                    pool.capacity(),
                    pool.used(),
                    pool.blocked(),
                    row.getObject(8, Integer.class),
                    row.getString(9),
                    row.getLong(10)));
        }
        return pools;
    }

    /** Writes what became of pools. A pool's version is that of its capacity: it tells organisers what they change. */
    static void write(StatementRepository statements, List<StoredPool> changed) {
        if (changed.isEmpty()) {
            return;
        }
        statements
                .add("""
                update pool p set used = t.used, blocked = t.blocked, capacity = t.capacity, updated_at = now(),
                       version = p.version + case when p.capacity = t.capacity then 0 else 1 end
                from unnest(?::uuid[], ?::int[], ?::int[], ?::int[]) as t (id, capacity, used, blocked)
                where p.id = t.id""")
                .column("uuid", changed, stored -> stored.pool().id())
                .column("int4", changed, stored -> stored.pool().capacity())
                .column("int4", changed, stored -> stored.pool().used())
                .column("int4", changed, stored -> stored.pool().blocked());
    }
}

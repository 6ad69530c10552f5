package org.croisements.events.ledger;

import static org.croisements.events.ledger.LedgerRepository.ids;
import static org.croisements.events.ledger.LedgerRepository.instant;
import static org.croisements.events.ledger.LedgerRepository.literal;
import static org.croisements.events.ledger.LedgerRepository.with;
import static org.croisements.events.ledger.SeatRepository.all;
import static org.croisements.events.ledger.SeatRepository.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.croisements.events.allocation.Presence;
import org.jspecify.annotations.Nullable;

/** Every query on the blocks of seats that delegations have. Joins the transaction at hand. */
@ApplicationScoped
public class BlockRepository {

    private static final String BLOCK = """
            select id, lead_id, attendance, version, coalesce(number, 0), state, reason, partial, seats_requested,
                   seats_allowed, seats_granted, seats_named, names_due_at, offered_until, blocks
            from delegation where event_id = ?""";

    private final DataSource dataSource;

    BlockRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<BlockRow> delegations(UUID event, Collection<UUID> ids) {
        return blocks(BLOCK + " and id = any(?) order by id for update", event, List.copyOf(ids));
    }

    List<BlockRow> waitingDelegations(UUID event) {
        return blocks(BLOCK + " and state in ('WAITLISTED', 'PARTIALLY_CONFIRMED') order by number", event, null);
    }

    /** Those of which something may be due. */
    List<BlockRow> due(UUID event) {
        return blocks(
                BLOCK + " and (state = 'OFFERED' or (names_due_at is not null and state <> 'CLOSED')) order by number",
                event,
                null);
    }

    List<BlockRow> allDelegations(UUID event) {
        return blocks(BLOCK + " order by number", event, null);
    }

    private List<BlockRow> blocks(String sql, UUID event, @Nullable List<UUID> ids) {
        return all(dataSource, sql, event, ids, BlockRepository::block);
    }

    private static BlockRow block(ResultSet row) throws SQLException {
        return new BlockRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Presence.valueOf(row.getString(3)),
                row.getLong(4),
                row.getLong(5),
                DelegationState.valueOf(row.getString(6)),
                row.getString(7),
                row.getBoolean(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                instant(row, 13),
                instant(row, 14),
                ids(row.getArray(15)));
    }

    /** Binds the organisations of a delegation, unless one of them comes with another one. */
    boolean bind(UUID delegation) {
        return with(dataSource, "select delegation_binds(?)", select -> {
            select.setObject(1, delegation);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    /** Lets the organisations go of those delegations that have ended since they were read. */
    void release(Collection<BlockRow> blocks) {
        var statements = new StatementRepository(dataSource);
        release(statements, blocks);
        statements.execute();
    }

    private static void release(StatementRepository statements, Collection<BlockRow> blocks) {
        var ended = blocks.stream()
                .filter(block -> block.state.isEnded() && block.version != block.stored)
                .toList();
        if (!ended.isEmpty()) {
            statements.add("""
                    update delegation_member set state = 'PROPOSED'
                    where delegation_id = any(?::uuid[]) and state = 'CONFIRMED'""").column("uuid", ended, block -> block.id);
        }
    }

    /** Writes what became of delegations. */
    static void write(StatementRepository statements, Collection<BlockRow> blocks) {
        var changed = blocks.stream()
                .filter(block -> block.version != block.stored || !block.blocks.equals(block.storedBlocks))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        release(statements, changed);
        statements
                .add("""
                update delegation d set number = nullif(t.number, 0), state = t.state, reason = t.reason,
                       seats_allowed = t.allowed, seats_granted = t.granted, seats_named = t.named,
                       offered_until = t.offered_until, names_due_at = t.names_due_at, blocks = t.blocks::uuid[], version = d.version + t.steps,
                       updated_at = case when t.steps = 0 then d.updated_at else now() end
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::int[], ?::int[], ?::timestamptz[],
                            ?::text[], ?::bigint[], ?::timestamptz[])
                    as t (id, number, state, reason, allowed, granted, named, offered_until, blocks, steps, names_due_at)
                where d.id = t.id""")
                .column("uuid", changed, block -> block.id)
                .column("int8", changed, block -> block.number)
                .column("text", changed, block -> block.state.name())
                .column("text", changed, block -> block.reason)
                .column("int4", changed, block -> block.allowed)
                .column("int4", changed, block -> block.granted)
                .column("int4", changed, block -> block.named)
                .column("timestamptz", changed, block -> text(block.offeredUntil))
                .column("text", changed, block -> literal(block.blocks))
                .column("int8", changed, block -> block.version - block.stored)
                .column("timestamptz", changed, block -> text(block.namesDueAt));
    }
}

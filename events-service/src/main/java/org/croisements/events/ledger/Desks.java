package org.croisements.events.ledger;

import static org.croisements.events.EventsProblem.EVENT_NOT_FOUND;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.croisements.events.ledger.LedgerRepository.Opening;

/** Opens the desk of an event under the lock of its ledger row, and writes what became of it. */
@ApplicationScoped
public class Desks {

    private final LedgerRepository ledgers;
    private final PoolRepository pools;
    private final SeatRepository seats;
    private final BlockRepository blocks;
    private final List<TransitionListener> listeners;

    Desks(
            LedgerRepository ledgers,
            PoolRepository pools,
            SeatRepository seats,
            BlockRepository blocks,
            @All List<TransitionListener> listeners) {
        this.ledgers = ledgers;
        this.pools = pools;
        this.seats = seats;
        this.blocks = blocks;
        this.listeners = listeners;
    }

    /**
     * Opens the desk of an event until the transaction ends. Nothing of the event's seats was read before its ledger row
     * was locked; what has fallen due by now, or has been announced otherwise, is done before anything else.
     */
    public Desk open(UUID event, boolean locked) {
        var found = ledgers.open(event, locked).orElseGet(() -> begin(event, locked));
        var rows = new DeskRows(event, seats, blocks);
        var desk = new Desk(event, found.ledger(), found.standing(), found.pools(), pools, rows);
        new DeskUpkeep(desk).run();
        return desk;
    }

    private Opening begin(UUID event, boolean locked) {
        ledgers.begin(event);
        return ledgers.open(event, locked).orElseThrow(() -> EVENT_NOT_FOUND.with("There is no event %s", event));
    }

    /** Writes what became of it, and tells whoever wants to know. */
    public void close(Desk desk) {
        var ledger = desk.ledger();
        var entries = desk.log().entries();
        var statements = ledgers.statements();
        SeatRepository.write(statements, desk.event(), desk.rows().registrations(), desk.now());
        BlockRepository.write(statements, desk.rows().delegations());
        desk.pools().write(statements);
        if (ledger.isDue(desk.now())) {
            statements.execute();
            ledger.dueAt = seats.nextDue(desk.event()).orElse(null);
        }
        if (ledger.isChanged()) {
            LedgerRepository.write(statements, desk.event(), ledger);
        }
        LedgerRepository.append(statements, desk.event(), entries);
        statements.execute();
        desk.rows().finish();
        if (!entries.isEmpty()) {
            listeners.forEach(listener -> listener.happened(desk.event(), entries));
        }
        if (desk.standing().isAnother()) {
            listeners.forEach(listener -> listener.changed(desk.event(), entries));
        }
    }
}

package org.croisements.events.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.allocation.Claim;
import org.jspecify.annotations.Nullable;

/** The registrations and delegations of one event that operations have to do with, each read once under the lock. */
public final class DeskRows {

    private final UUID event;
    private final SeatRepository repository;
    private final BlockRepository blocks;
    private final Map<UUID, SeatRow> registrations = new LinkedHashMap<>();
    private final Map<UUID, BlockRow> delegations = new LinkedHashMap<>();
    private final Map<String, @Nullable UUID> active = new HashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    DeskRows(UUID event, SeatRepository repository, BlockRepository blocks) {
        this.event = event;
        this.repository = repository;
        this.blocks = blocks;
    }

    Collection<SeatRow> registrations() {
        return registrations.values();
    }

    Collection<BlockRow> delegations() {
        return delegations.values();
    }

    /** Has something done once they are written, in the same transaction. */
    public void afterwards(Runnable work) {
        afterwards.add(work);
    }

    /** Does what was to be done once they are written. */
    void finish() {
        afterwards.forEach(Runnable::run);
    }

    /** Takes in a registration that is new. */
    void add(SeatRow row) {
        registrations.put(row.id, row);
        activate(row);
    }

    /** The person of a registration can't register again. */
    void activate(SeatRow row) {
        if (row.emailKey != null) {
            active.put(row.emailKey, row.id);
        }
    }

    /** The person of a registration can register again. */
    void release(SeatRow row) {
        if (row.emailKey != null) {
            active.put(row.emailKey, null);
        }
    }

    /** Reads what operations are going to need, by one query each. */
    public void prefetch(Prefetch needs) {
        var emails = new HashSet<>(needs.emails());
        emails.removeAll(active.keySet());
        if (!emails.isEmpty()) {
            emails.forEach(email -> active.put(email, null));
            active.putAll(repository.active(event, emails));
        }
        var ids = new HashSet<>(needs.registrations());
        ids.removeAll(registrations.keySet());
        if (!ids.isEmpty()) {
            repository.registrations(event, ids).forEach(row -> registrations.put(row.id, row));
        }
    }

    public Optional<SeatRow> findRegistration(UUID id) {
        if (!registrations.containsKey(id)) {
            repository.registrations(event, Set.of(id)).forEach(row -> registrations.put(row.id, row));
        }
        return Optional.ofNullable(registrations.get(id));
    }

    public Optional<BlockRow> findDelegation(UUID id) {
        if (!delegations.containsKey(id)) {
            blocks.delegations(event, Set.of(id)).forEach(row -> delegations.put(row.id, row));
        }
        return Optional.ofNullable(delegations.get(id));
    }

    /** Binds a delegation's organisations to it; false, and nothing is done, where one of them comes with another. */
    public boolean bind(BlockRow block) {
        blocks.release(delegations.values());
        return blocks.bind(block.id);
    }

    /** The registrations of a delegation's people, as they stand. */
    public List<SeatRow> registrationsOf(BlockRow block) {
        repository.registrationsOf(event, block.id).forEach(row -> registrations.putIfAbsent(row.id, row));
        return registrations.values().stream()
                .filter(row -> block.id.equals(row.delegation))
                .toList();
    }

    /** The registration of a person who may not register again. */
    public Optional<UUID> findActive(String emailKey) {
        if (!active.containsKey(emailKey)) {
            active.put(emailKey, repository.active(event, Set.of(emailKey)).get(emailKey));
        }
        return Optional.ofNullable(active.get(emailKey));
    }

    /** The registrations that are due to be told that their time is over. */
    List<SeatRow> offersOver(java.time.Instant now) {
        repository.offered(event).forEach(row -> registrations.putIfAbsent(row.id, row));
        return registrations.values().stream()
                .filter(row -> row.offeredUntil != null && !row.offeredUntil.isAfter(now))
                .toList();
    }

    /** The delegations whose offer is over, or whose names are due. */
    List<BlockRow> blocksDue() {
        blocks.due(event).forEach(block -> delegations.putIfAbsent(block.id, block));
        return List.copyOf(delegations.values());
    }

    /** Everybody who has or may get a seat, read for an event that is cancelled. */
    List<SeatRow> everybody() {
        repository.everybody(event).forEach(row -> registrations.putIfAbsent(row.id, row));
        return List.copyOf(registrations.values());
    }

    /** All delegations. */
    List<BlockRow> allDelegations() {
        blocks.allDelegations(event).forEach(block -> delegations.putIfAbsent(block.id, block));
        return List.copyOf(delegations.values());
    }

    /** Those who wait; what operations changed already counts as it is now. */
    List<Claim> waiting() {
        repository.waiting(event).forEach(row -> registrations.putIfAbsent(row.id, row));
        blocks.waitingDelegations(event).forEach(block -> delegations.putIfAbsent(block.id, block));
        var all = new ArrayList<Claim>();
        registrations.values().stream()
                .filter(row -> row.state == RegistrationState.WAITLISTED)
                .forEach(all::add);
        delegations.values().stream().filter(BlockRow::waits).forEach(all::add);
        return all;
    }
}

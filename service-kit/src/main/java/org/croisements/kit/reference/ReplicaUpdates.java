package org.croisements.kit.reference;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.kit.reference.ReplicaRepository.Progress;
import org.jspecify.annotations.Nullable;

/** Applies what a feed tells, together with what follows from it in the service's own records and with the cursor. */
@ApplicationScoped
class ReplicaUpdates {

    private final ReplicaRepository repository;
    private final List<ReferenceListener> listeners;
    private final Clock clock;

    ReplicaUpdates(ReplicaRepository repository, @All List<ReferenceListener> listeners, Clock clock) {
        this.repository = repository;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Applies a page that was read from a cursor, all of it or nothing. Says no, and does nothing, when another follower
     * was there first.
     */
    @Transactional
    boolean apply(String source, @Nullable String readFrom, FeedPage page) {
        Instant now = clock.instant();
        Progress progress = repository.lockProgress(source, now);
        if (!Objects.equals(progress.cursor(), readFrom)) {
            return false;
        }
        // Whoever has read what is about to change must have written it down before listeners look for it.
        repository.claim();
        Map<Key, Replicated> before = known(page);
        repository.store(source, progress.generation(), page.entries());
        List<ReferenceChange> changes = new ArrayList<>();
        known(page).forEach((key, after) -> {
            if (isNews(before.get(key), after)) {
                changes.add(change(after));
            }
        });
        changes.addAll(former(before, changes));
        if (!page.more() && !progress.complete()) {
            repository.markUnseen(source, progress.generation()).forEach(gone -> changes.add(change(gone)));
        }
        if (!changes.isEmpty()) {
            listeners.forEach(listener -> listener.referencesChanged(changes));
        }
        boolean complete = progress.complete() || !page.more();
        repository.moveTo(source, new Progress(page.next(), progress.generation(), complete), now);
        return true;
    }

    /** Begins to read a feed anew, from where nobody has begun anew meanwhile. What is known stays until then. */
    @Transactional
    void restart(String source, @Nullable String readFrom) {
        Instant now = clock.instant();
        Progress progress = repository.lockProgress(source, now);
        if (Objects.equals(progress.cursor(), readFrom)) {
            repository.moveTo(source, new Progress(null, progress.generation() + 1, false), now);
        }
    }

    private Map<Key, Replicated> known(FeedPage page) {
        Map<Key, Replicated> known = new LinkedHashMap<>();
        page.entries().stream()
                .collect(Collectors.groupingBy(
                        FeedPage.Entry::type, Collectors.mapping(FeedPage.Entry::id, Collectors.toSet())))
                .forEach((type, ids) ->
                        repository.byIds(type, ids).forEach(record -> known.put(new Key(type, record.id()), record)));
        return known;
    }

    /** Whether references to the record, or what a service derived from its data, may have to say something else now. */
    private static boolean isNews(@Nullable Replicated before, Replicated after) {
        return before == null
                || !before.reference().equals(after.reference())
                || !Objects.equals(before.data(), after.data())
                || !Objects.equals(before.mergedInto(), after.mergedInto());
    }

    /** The records that stood for others until now: what refers to them may mean the others again. */
    private List<ReferenceChange> former(Map<Key, Replicated> before, List<ReferenceChange> changes) {
        return changes.stream()
                .flatMap(change -> Optional.ofNullable(
                        before.get(new Key(change.type(), change.reference().id())))
                        .map(Replicated::mergedInto)
                        .filter(into -> !into.equals(change.mergedInto()))
                        .filter(into -> changes.stream()
                                .noneMatch(other -> other.type().equals(change.type())
                                        && other.reference().id().equals(into)))
                        .flatMap(into -> repository.byIds(change.type(), List.of(into)).stream()
                                .findFirst())
                        .stream())
                .distinct()
                .map(ReplicaUpdates::change)
                .toList();
    }

    private static ReferenceChange change(Replicated record) {
        return new ReferenceChange(record.type(), record.reference(), record.mergedInto());
    }

    private record Key(String type, UUID id) {}
}

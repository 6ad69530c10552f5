package org.croisements.kit.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.croisements.kit.change.ChangeRepository.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a transaction changes of the public records and writes it to the change feed as the transaction's last
 * step. Of several changes to one record only the last is written. Needs an active transaction; with its rollback the
 * changes are forgotten.
 */
@ApplicationScoped
public class Changes {

    private static final String COLLECTED = Changes.class.getName();

    private final TransactionSynchronizationRegistry transaction;
    private final ChangeRepository repository;
    private final ObjectMapper json;
    private final Clock clock;

    Changes(
            TransactionSynchronizationRegistry transaction,
            ChangeRepository repository,
            ObjectMapper json,
            Clock clock) {
        this.transaction = transaction;
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    /** A record was created or changed and everybody may see it as this representation, which is written as it is now. */
    public void changed(String type, UUID id, @Nullable String slug, long version, Object publicDetail) {
        collect(new Entry(type, id, slug, ChangeOperation.CHANGED, version, write(publicDetail)));
    }

    /** A record is gone. */
    public void deleted(String type, UUID id, @Nullable String slug, long version) {
        collect(new Entry(type, id, slug, ChangeOperation.DELETED, version, null));
    }

    /** A record is no longer public. */
    public void hidden(String type, UUID id, @Nullable String slug, long version) {
        collect(new Entry(type, id, slug, ChangeOperation.HIDDEN, version, null));
    }

    /** A record is gone and another one stands for it from now on. */
    public void merged(String type, UUID id, @Nullable String slug, long version, UUID into) {
        collect(new Entry(type, id, slug, ChangeOperation.MERGED, version, write(Map.of("into", into))));
    }

    /**
     * Writes what was collected. Nothing slow may follow before the commit: until then every other writer waits. Who
     * does not call it has it called right before the commit.
     */
    public void appendAll() {
        Map<Key, Entry> entries = collected();
        if (entries != null && !entries.isEmpty()) {
            repository.append(List.copyOf(entries.values()), clock.instant());
            entries.clear();
        }
    }

    private void collect(Entry entry) {
        Map<Key, Entry> entries = collected();
        if (entries == null) {
            entries = new LinkedHashMap<>();
            transaction.putResource(COLLECTED, entries);
            transaction.registerInterposedSynchronization(new AppendBeforeCommit());
        }
        var key = new Key(entry.type(), entry.id());
        // Out first, so that the last change to a record also stands last.
        entries.remove(key);
        entries.put(key, entry);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<Key, Entry> collected() {
        return (Map<Key, Entry>) transaction.getResource(COLLECTED);
    }

    private String write(Object detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record can't be written as JSON", e);
        }
    }

    private record Key(String type, UUID id) {}

    private class AppendBeforeCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            appendAll();
        }

        @Override
        public void afterCompletion(int status) {}
    }
}

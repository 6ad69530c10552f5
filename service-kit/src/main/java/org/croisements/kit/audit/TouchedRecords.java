package org.croisements.kit.audit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Notices which records a transaction adds, changes and removes, so that no operation need say it: a record is an
 * entity with a version, what belongs to it changes with it.
 */
@PersistenceUnitExtension
@Default
@ApplicationScoped
class TouchedRecords implements Interceptor {

    /** Of more records of one type only the number is told. */
    static final int MOST_NAMED = 100;

    private static final String COLLECTED = TouchedRecords.class.getName();

    private final TransactionSynchronizationRegistry transaction;

    TouchedRecords(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** One record: the entity, where there is one, and its versions as far as they are known. */
    static final class Touch {

        final @Nullable Object entity;
        final @Nullable Long before;

        @Nullable
        Long after;

        boolean gone;

        Touch(@Nullable Object entity, @Nullable Long before) {
            this.entity = entity;
            this.before = before;
        }
    }

    /** Those of one type, in the order in which they were first touched. */
    static final class OfOneType {

        final Set<UUID> all = new HashSet<>();
        final Map<UUID, Touch> named = new LinkedHashMap<>();
        int more;

        int count() {
            return all.size() + more;
        }
    }

    /** What the present transaction touched, by type. */
    Map<String, OfOneType> collected() {
        var found = found();
        return found == null ? Map.of() : found;
    }

    /** Forgets it: what is written need not be written again. */
    void clear() {
        var found = found();
        if (found != null) {
            found.clear();
        }
    }

    void touch(String type, UUID id, @Nullable Object entity, @Nullable Long before, @Nullable Long after) {
        var touch = named(type, id, entity, before);
        if (touch != null) {
            touch.after = after;
            touch.gone = after == null && entity == null;
        }
    }

    void count(String type, int records) {
        ofType(type).more += records;
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] properties, Type[] types) {
        touch(entity, id, null, properties, false);
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] state, Object @Nullable [] before, String[] properties, Type[] types) {
        touch(entity, id, before, properties, false);
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] properties, Type[] types) {
        touch(entity, id, state, properties, true);
    }

    private void touch(Object entity, Object id, Object @Nullable [] before, String[] properties, boolean removed) {
        int version = Arrays.asList(properties).indexOf("version");
        if (version < 0 || !(id instanceof UUID record) || transaction.getTransactionKey() == null) {
            return;
        }
        Long former = before != null && before[version] instanceof Number number ? number.longValue() : null;
        var touch = named(typeOf(entity), record, entity, former);
        if (touch != null) {
            touch.gone = removed;
        }
    }

    private @Nullable Touch named(String type, UUID id, @Nullable Object entity, @Nullable Long before) {
        var ofType = ofType(type);
        var known = ofType.named.get(id);
        if (known == null && ofType.all.add(id) && ofType.named.size() < MOST_NAMED) {
            known = new Touch(entity, before);
            ofType.named.put(id, known);
        }
        return known;
    }

    private OfOneType ofType(String type) {
        var found = found();
        if (found == null) {
            found = new LinkedHashMap<>();
            transaction.putResource(COLLECTED, found);
        }
        return found.computeIfAbsent(type, any -> new OfOneType());
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<String, OfOneType> found() {
        return (Map<String, OfOneType>) transaction.getResource(COLLECTED);
    }

    /** {@code ApiKey} is an {@code api-key}. */
    private static String typeOf(Object entity) {
        return Hibernate.getClass(entity)
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }
}

package org.croisements.kit.page;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Records with a version, which several callers may want to change at once. */
public abstract class VersionedRepository<E> implements PanacheRepositoryBase<E, UUID> {

    /** Reads a record anew; nobody else changes it until the transaction ends. */
    public E lock(E record) {
        getEntityManager().refresh(record, LockModeType.PESSIMISTIC_WRITE);
        return record;
    }

    /** The record as it is stored: what was done to it since it was read is forgotten. */
    public E asStored(E record) {
        getEntityManager().refresh(record);
        return record;
    }

    /** Gives a record a new version although only what it shows of other records has changed. */
    public void touch(E record) {
        getEntityManager().lock(record, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}

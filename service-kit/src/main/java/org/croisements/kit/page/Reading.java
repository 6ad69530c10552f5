package org.croisements.kit.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.util.concurrent.Callable;
import org.hibernate.Session;

/** Reads what belongs together as it stands at one moment, over one connection. */
@ApplicationScoped
public class Reading {

    private final EntityManager entities;

    Reading(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is read; a reading within a reading is part of it. Nothing can be changed: Hibernate keeps no copies of what it
     * reads to find changes by, which it would make of JSON by writing it and reading it again.
     */
    public <T> T together(Callable<T> reading) {
        if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE
                && entities.unwrap(Session.class).isDefaultReadOnly()) {
            return QuarkusTransaction.joiningExisting().call(reading);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.unwrap(Session.class).setDefaultReadOnly(true);
            entities.createNativeQuery("set transaction isolation level repeatable read read only")
                    .executeUpdate();
            return reading.call();
        });
    }
}

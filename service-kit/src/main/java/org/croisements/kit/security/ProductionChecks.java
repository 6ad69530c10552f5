package org.croisements.kit.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Ends the start of a service in production that would be unsafe to run. */
@ApplicationScoped
public class ProductionChecks {

    private final EntityManager entities;
    private final Secrets secrets;

    ProductionChecks(EntityManager entities, Secrets secrets) {
        this.entities = entities;
        this.secrets = secrets;
    }

    @Transactional
    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        if (ConfigUtils.isProfileActive("prod")) {
            // A weak secret is refused by the first who asks for a key; that must not be the first caller.
            var unused = secrets.key("start");
            refuseSuperuser();
        }
    }

    /** A service that owns the whole server could read the other services' databases, and so could who breaks into it. */
    void refuseSuperuser() {
        var role = (Object[]) entities.createNativeQuery("""
                        select rolname, rolsuper from pg_roles where rolname = current_user
                        """).getSingleResult();
        if ((Boolean) role[1]) {
            throw new IllegalStateException("The database role " + role[0]
                    + " is a superuser; give the service a role that owns its own database and nothing else");
        }
    }
}

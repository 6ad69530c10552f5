package org.croisements.events.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Every query on receipts of erasures. */
@ApplicationScoped
class AttendeeErasureRepository implements PanacheRepositoryBase<AttendeeErasure, UUID> {}

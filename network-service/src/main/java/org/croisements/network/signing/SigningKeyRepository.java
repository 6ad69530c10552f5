package org.croisements.network.signing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Every query on signing keys. */
@ApplicationScoped
class SigningKeyRepository implements PanacheRepositoryBase<SigningKey, String> {

    /** The key that signs. */
    Optional<SigningKey> findActive() {
        return find("active").firstResultOptional();
    }

    /** The keys that tokens may be signed with, the newest first. */
    List<SigningKey> published() {
        return list("order by createdAt desc, kid");
    }

    /** Until the transaction ends nobody else makes a signing key. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('signing_key')) as text)")
                .getSingleResult();
    }
}

package org.croisements.network.signing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A key pair that tokens are signed with; its private half is kept encrypted. */
@Entity
class SigningKey {

    @Id
    String kid;

    byte[] publicKey;
    byte[] privateKey;
    boolean active;
    Instant createdAt;

    protected SigningKey() {}

    SigningKey(String kid, byte[] publicKey, byte[] privateKey, boolean active, Instant createdAt) {
        this.kid = kid;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.active = active;
        this.createdAt = createdAt;
    }
}

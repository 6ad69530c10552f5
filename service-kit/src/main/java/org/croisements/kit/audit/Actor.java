package org.croisements.kit.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Who did something, as the caller's token says it. */
public record Actor(
        String subject,
        @Nullable String keyId,
        List<String> roles,
        @Nullable UUID centre) {

    static final Actor SYSTEM = new Actor("system", null, List.of(), null);

    static Actor of(Caller caller) {
        return new Actor(
                caller.id(),
                caller.keyId().orElse(null),
                caller.roles(),
                caller.centre().orElse(null));
    }

    /** Somebody who came with an API key. */
    public static Actor ofKey(String keyId, String role, Optional<UUID> centre) {
        return new Actor(Caller.KEY_SUBJECT + keyId, keyId, List.of(role), centre.orElse(null));
    }
}

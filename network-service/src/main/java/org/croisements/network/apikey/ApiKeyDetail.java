package org.croisements.network.apikey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.croisements.network.right.GrantedRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key with all that is kept of it but its hash. */
@Schema(description = "An API key, without its secret")
record ApiKeyDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "The part of the key that may be shown; also its client_id", examples = "4fGh7Kq2mZ0a")
        String keyId,

        @Schema(description = "What the key is for", examples = "Website of the centre")
        String label,

        @Schema(description = "Whom the key acts for; null: the network") @Nullable
        Reference centre,

        @Schema(description = "What its holder may do") GrantedRole role,

        @Schema(description = "What a partner's key may do", examples = "[\"events:write\"]")
        List<String> scopes,

        @Schema(description = "Whether it still opens anything")
        ApiKey.State state,

        @Schema(description = "When it was made") Instant createdAt,

        @Schema(description = "Subject of the token it was made with", examples = "key:4fGh7Kq2mZ0a")
        String createdBy,

        @Schema(description = "When it ends") Instant expiresAt,

        @Schema(description = "When it was revoked") @Nullable
        Instant revokedAt,

        @Schema(description = "When it was last used, to the hour; null: never") @Nullable
        Instant lastUsedAt,

        @Schema(description = "Version; also the ETag") long version) {

    static ApiKeyDetail of(ApiKey key, Instant now) {
        return new ApiKeyDetail(
                key.id,
                key.keyId,
                key.label,
                key.centre == null ? null : key.centre.reference(),
                key.role,
                key.scopes(),
                key.state(now),
                key.createdAt,
                key.createdBy,
                key.expiresAt,
                key.revokedAt,
                key.lastUsedAt,
                key.version);
    }
}

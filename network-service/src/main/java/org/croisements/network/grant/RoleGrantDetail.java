package org.croisements.network.grant;

import java.time.Instant;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.croisements.network.right.GrantedRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role granted, with who did it and why. */
@Schema(description = "A role granted to an account or an API key")
record RoleGrantDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "What the holder may do") GrantedRole role,

        @Schema(description = "In which centre; null: in the network") @Nullable
        Reference centre,

        @Schema(description = "The account that holds it; null: an API key does") @Nullable
        Account account,

        @Schema(description = "Key id of the API key that holds it; null: an account does", examples = "4fGh7Kq2mZ0a")
        @Nullable
        String apiKey,

        @Schema(description = "Id of the holder's own entry in the directory; null: none is known") @Nullable
        UUID person,

        @Schema(description = "Whether it counts") RoleGrant.State state,

        @Schema(description = "Since when") Instant startsAt,

        @Schema(description = "Until when; null: without an end") @Nullable
        Instant endsAt,

        @Schema(description = "Why", examples = "Runs the agenda of the centre")
        String reason,

        @Schema(description = "When it was granted") Instant grantedAt,

        @Schema(description = "Subject of the token of whoever granted it", examples = "key:4fGh7Kq2mZ0a")
        String grantedBy,

        @Schema(description = "When it was taken back; null: it was not") @Nullable
        Instant withdrawnAt,

        @Schema(description = "Subject of the token of whoever took it back", examples = "key:4fGh7Kq2mZ0a") @Nullable
        String withdrawnBy,

        @Schema(description = "Why it was taken back", examples = "Has left the centre") @Nullable
        String withdrawnBecause,

        @Schema(description = "Version; also the ETag") long version) {

    static RoleGrantDetail of(RoleGrant grant, Instant now) {
        return new RoleGrantDetail(
                grant.id,
                grant.role,
                grant.centre == null ? null : grant.centre.reference(),
                grant.account,
                grant.apiKey == null ? null : grant.apiKey.keyId(),
                grant.personId().orElse(null),
                grant.state(now),
                grant.startsAt,
                grant.endsAt,
                grant.reason,
                grant.grantedAt,
                grant.grantedBy,
                grant.withdrawnAt,
                grant.withdrawnBy,
                grant.withdrawnBecause,
                grant.version);
    }
}

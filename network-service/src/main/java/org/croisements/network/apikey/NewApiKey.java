package org.croisements.network.apikey;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.croisements.kit.input.Text;
import org.croisements.network.right.GrantedRole;
import org.croisements.network.right.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key to make. */
@Schema(description = "An API key to make")
record NewApiKey(
        @Schema(
                description = "What the key is for; a centre has at most two live keys of one label",
                examples = "Website of the centre")
        @Text(max = 100)
        String label,

        @Schema(description = "What its holder may do", examples = "partner")
        GrantedRole role,

        @Schema(
                description = "Whom the key acts for, by id or slug: the caller's own centre where left out; none for a"
                        + " key of the network's administrators or moderators",
                examples = "reso-villes")
        @Nullable
        String centre,

        @Schema(
                description = "What a partner's key may do; only such keys have scopes",
                examples = "[\"events:write\"]")
        @Size(max = 20)
        List<Scope> scopes,

        @Schema(
                description =
                        "When it ends: at most 12 months from now, and not later than the right of whoever makes it;"
                                + " the latest possible where left out",
                examples = "2027-06-30T22:00:00Z")
        @Nullable
        Instant expiresAt) {

    @Schema(hidden = true)
    @AssertTrue(message = "only a partner's key has scopes; the other roles say by themselves what may be done")
    boolean isScopedByRole() {
        return role == GrantedRole.PARTNER || scopes.isEmpty();
    }

    @Schema(hidden = true)
    @AssertTrue(message = "a key of the network's administrators and moderators belongs to no centre; leave centre out")
    boolean isCentreOfRole() {
        return !role.isOfNetwork() || centre == null;
    }
}

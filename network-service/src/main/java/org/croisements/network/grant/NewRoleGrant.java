package org.croisements.network.grant;

import jakarta.validation.constraints.AssertTrue;
import java.time.Instant;
import org.croisements.kit.input.Text;
import org.croisements.network.right.GrantedRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role to grant. */
@Schema(description = "A role to grant, to an account or to an API key")
record NewRoleGrant(
        @Schema(description = "What the holder may do; partner is granted with a key only", examples = "editor")
        GrantedRole role,

        @Schema(
                description =
                        "In which centre, by id or slug: the caller's own where left out; none for the roles of the"
                                + " network, moderator and network-admin",
                examples = "reso-villes")
        @Nullable
        String centre,

        @Schema(description = "The account that is to hold it; null where it is a key") @Nullable
        Account account,

        @Schema(
                description = "The API key that is to hold it, by id or key id, beside the role it was made with; null"
                        + " where it is an account",
                examples = "4fGh7Kq2mZ0a")
        @Nullable
        String apiKey,

        @Schema(
                description =
                        "Who the holder is in the directory, by id or slug: they edit their own entry there, and say"
                                + " what is shown of it; the entry is one that whoever grants the role keeps",
                examples = "patrice-allais")
        @Nullable
        String person,

        @Schema(description = "Since when; now where left out", examples = "2027-01-01T00:00:00Z") @Nullable
        Instant startsAt,

        @Schema(
                description = "Until when; where left out for as long as whoever grants it holds what they grant",
                examples = "2027-12-31T23:00:00Z")
        @Nullable
        Instant endsAt,

        @Schema(description = "Why, for whoever reviews the grants", examples = "Runs the agenda of the centre")
        @Text(max = 500)
        String reason) {

    @Schema(hidden = true)
    @AssertTrue(message = "one holder is expected: an account or an apiKey")
    boolean isHeldByOne() {
        return (account == null) != (apiKey == null);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "the role partner comes with a key and its scopes; make a partner's key")
    boolean isRoleOfItsOwn() {
        return role != GrantedRole.PARTNER;
    }

    @Schema(hidden = true)
    @AssertTrue(message = "a reader writes nothing, their own entry neither; grant member with a person")
    boolean isRoleOfPerson() {
        return role != GrantedRole.READER || person == null;
    }

    @Schema(hidden = true)
    @AssertTrue(message = "the roles moderator and network-admin are had in the network; leave centre out")
    boolean isCentreOfRole() {
        return !role.isOfNetwork() || centre == null;
    }
}

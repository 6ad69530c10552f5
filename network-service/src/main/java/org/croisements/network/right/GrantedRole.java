package org.croisements.network.right;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is to the services; its text is the role in the tokens. */
@Schema(
        description = "What the holder may do",
        enumeration = {
            Role.READER,
            Role.MEMBER,
            Role.EDITOR,
            Role.CENTRE_ADMIN,
            Role.MODERATOR,
            Role.NETWORK_ADMIN,
            Role.PARTNER
        })
public enum GrantedRole {
    READER(Role.READER),
    MEMBER(Role.MEMBER),
    EDITOR(Role.EDITOR),
    CENTRE_ADMIN(Role.CENTRE_ADMIN),
    MODERATOR(Role.MODERATOR),
    NETWORK_ADMIN(Role.NETWORK_ADMIN),
    PARTNER(Role.PARTNER);

    private final String text;

    GrantedRole(String text) {
        this.text = text;
    }

    /** The role that a request names. */
    public static GrantedRole fromString(String text) {
        return of(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** The role of that name, if there is one. */
    static Optional<GrantedRole> of(String text) {
        return Arrays.stream(values()).filter(role -> role.text.equals(text)).findFirst();
    }

    /** Whether it is had in the whole network rather than in one centre. */
    public boolean isOfNetwork() {
        return this == MODERATOR || this == NETWORK_ADMIN;
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}

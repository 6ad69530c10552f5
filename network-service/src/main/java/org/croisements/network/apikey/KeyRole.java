package org.croisements.network.apikey;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the holder of a key is to the services; its text is the role in the tokens. */
@Schema(
        description = "What the holder of a key may do",
        enumeration = {Role.MEMBER, Role.EDITOR, Role.CENTRE_ADMIN, Role.NETWORK_ADMIN, Role.PARTNER})
public enum KeyRole {
    MEMBER(Role.MEMBER),
    EDITOR(Role.EDITOR),
    CENTRE_ADMIN(Role.CENTRE_ADMIN),
    NETWORK_ADMIN(Role.NETWORK_ADMIN),
    PARTNER(Role.PARTNER);

    private final String text;

    KeyRole(String text) {
        this.text = text;
    }

    /** The role that a request names. */
    public static KeyRole fromString(String text) {
        return Arrays.stream(values())
                .filter(role -> role.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** Nobody grants a role above their own: an administrator of a centre makes no administrators of the network. */
    boolean mayBeGrantedBy(Caller caller) {
        return caller.isNetworkAdmin() || (caller.has(Role.CENTRE_ADMIN) && this != NETWORK_ADMIN);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}

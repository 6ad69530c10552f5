package org.croisements.kit.security;

import java.util.Set;

/** What a caller may be, as the tokens' {@code groups} claim says it; the order goes from less to more. */
public final class Role {

    /** Belongs to an organisation of the network: proposes records, reads what the network shares. */
    public static final String MEMBER = "member";

    /** Writes the records of their organisation. */
    public static final String EDITOR = "editor";

    /** Also publishes, and gives keys to their organisation. */
    public static final String CENTRE_ADMIN = "centre-admin";

    /** May do everything, in every organisation. */
    public static final String NETWORK_ADMIN = "network-admin";

    /** A partner's system: may do what its scopes say, for its organisation. */
    public static final String PARTNER = "partner";

    /** All of them. */
    public static final Set<String> ALL = Set.of(MEMBER, EDITOR, CENTRE_ADMIN, NETWORK_ADMIN, PARTNER);

    private Role() {}
}

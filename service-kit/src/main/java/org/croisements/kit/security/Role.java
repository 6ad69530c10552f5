package org.croisements.kit.security;

import java.util.Set;

/** What a caller may be, as the tokens' {@code groups} claim says it; the order goes from less to more. */
public final class Role {

    /** Belongs to an organisation of the network: reads what the network shares, writes nothing. */
    public static final String READER = "reader";

    /** Belongs to an organisation of the network: proposes records, reads what the network shares. */
    public static final String MEMBER = "member";

    /** Writes the records of their organisation. */
    public static final String EDITOR = "editor";

    /** Also publishes, and gives keys to their organisation. */
    public static final String CENTRE_ADMIN = "centre-admin";

    /** Sees to what the network shows: publishes and withdraws in every organisation, and merges what is there twice. */
    public static final String MODERATOR = "moderator";

    /** May do everything, in every organisation. */
    public static final String NETWORK_ADMIN = "network-admin";

    /** A partner's system: may do what its scopes say, for its organisation. */
    public static final String PARTNER = "partner";

    /** All of them. */
    public static final Set<String> ALL =
            Set.of(READER, MEMBER, EDITOR, CENTRE_ADMIN, MODERATOR, NETWORK_ADMIN, PARTNER);

    private Role() {}
}

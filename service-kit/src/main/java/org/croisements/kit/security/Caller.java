package org.croisements.kit.security;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is calling: nobody known, or the subject of a token that this service has verified itself. */
@RequestScoped
public class Caller {

    /** Claim that names the caller's organisation, by its id. */
    public static final String CENTRE_CLAIM = "centre";

    /** Claim that lists the ids of organisations that were merged into the caller's, parted by blanks. */
    public static final String STANDS_FOR_CLAIM = "stands_for";

    /** Claim that says when the caller's right to administer ends, in seconds as {@code exp}; absent: nobody knows. */
    public static final String ADMINISTERS_UNTIL_CLAIM = "administers_until";

    /** Claim that names the record of the caller in person, by its id. */
    public static final String SELF_CLAIM = "self";

    /** What the subject of an API key's token begins with; the key's id follows. */
    public static final String KEY_SUBJECT = "key:";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** The token's subject; "anonymous" without one. */
    public String id() {
        return token().map(JsonWebToken::getSubject).orElse("anonymous");
    }

    /** The organisation that the caller acts for. */
    public Optional<UUID> centre() {
        return token().map(t -> t.<Object>getClaim(CENTRE_CLAIM))
                .map(Object::toString)
                .map(Caller::uuid);
    }

    /** The organisation that the caller acts for, and those that were merged into it: what is theirs is the caller's. */
    public Set<UUID> centres() {
        return Stream.concat(
                        centre().stream(),
                        words(STANDS_FOR_CLAIM).map(Caller::uuid).filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }

    /** The record of the caller in person, where the token names it. */
    public Optional<UUID> self() {
        return words(SELF_CLAIM).map(Caller::uuid).filter(Objects::nonNull).findFirst();
    }

    /** The id of the API key that the caller came with. */
    public Optional<String> keyId() {
        String subject = id();
        return subject.startsWith(KEY_SUBJECT)
                ? Optional.of(subject.substring(KEY_SUBJECT.length()))
                : Optional.empty();
    }

    /** The roles of the caller's token that mean something here, by name. */
    public List<String> roles() {
        return identity.getRoles().stream().filter(Role.ALL::contains).sorted().toList();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public boolean isNetworkAdmin() {
        return has(Role.NETWORK_ADMIN);
    }

    /** Whether the caller sees to what the network shows, in every organisation. */
    public boolean moderates() {
        return isNetworkAdmin() || has(Role.MODERATOR);
    }

    /** Whether the caller may write what belongs to an organisation. */
    public boolean mayEdit(@Nullable UUID owner, String scope) {
        return isNetworkAdmin()
                || (isOwn(owner)
                        && (has(Role.EDITOR)
                                || has(Role.CENTRE_ADMIN)
                                || (has(Role.PARTNER) && scopes().contains(scope))));
    }

    /** Whether the caller may publish or withdraw what belongs to an organisation. */
    public boolean mayPublish(@Nullable UUID owner, String scope) {
        return moderates()
                || (isOwn(owner) && (has(Role.CENTRE_ADMIN) || (has(Role.PARTNER) && scopes().contains(scope))));
    }

    /** Whether the caller reads what the network's members share among themselves; a partner needs the scope. */
    public boolean readsShared(String scope) {
        return Stream.of(Role.READER, Role.MEMBER, Role.EDITOR, Role.CENTRE_ADMIN, Role.MODERATOR, Role.NETWORK_ADMIN)
                        .anyMatch(this::has)
                || (has(Role.PARTNER) && scopes().contains(scope));
    }

    /** Whether the caller sees what belongs to an organisation before it is public. */
    public boolean maySee(@Nullable UUID owner) {
        return isNetworkAdmin() || isOwn(owner);
    }

    /** Whether one of these organisations is the caller's, or was merged into it. */
    public boolean isOfAny(Collection<UUID> organisations) {
        return organisations.stream().anyMatch(this::isOwn);
    }

    private boolean isOwn(@Nullable UUID owner) {
        return owner != null && centres().contains(owner);
    }

    /**
     * The organisation a new record is to belong to: the one asked for, or the caller's own. Only a network
     * administrator may ask for another than their own.
     */
    public UUID ownerOf(@Nullable UUID asked) {
        if (asked == null || isOwn(asked)) {
            return centre().orElseThrow(
                            () -> FORBIDDEN.with("The record needs an owner, and the token names no organisation"));
        }
        if (!isNetworkAdmin()) {
            throw FORBIDDEN.with("owner must be the caller's own organisation");
        }
        return asked;
    }

    /** The centres whose records alone the caller administers; null for an administrator of the network, who does all. */
    public @Nullable Set<UUID> administeredCentres() {
        if (isNetworkAdmin()) {
            return null;
        }
        if (centre().isEmpty()) {
            throw FORBIDDEN.with("The caller's token names no centre");
        }
        return centres();
    }

    /** When the caller's right to administer ends, where the token says so. */
    public Optional<Instant> administersUntil() {
        return token().map(t -> t.<Object>getClaim(ADMINISTERS_UNTIL_CLAIM))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds.toString())));
    }

    /** The scopes of the caller's token. */
    public Set<String> scopes() {
        return words("scope").collect(Collectors.toSet());
    }

    private Stream<String> words(String claim) {
        return token().map(t -> t.<Object>getClaim(claim)).stream()
                .flatMap(words -> Arrays.stream(words.toString().split(" ")));
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

package org.croisements.network.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.kit.security.Caller;
import org.croisements.network.signing.SigningKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes tokens, such as every service of the suite accepts. They live for a minute: whatever is taken back, a key, a role
 * or a scope, is gone everywhere a minute later, and no service has to ask anybody.
 */
@ApplicationScoped
class TokenMint {

    /** With what services tolerate of clocks that differ (mp.jwt.verify.clock.skew) it is a minute. */
    private static final Duration LIFE = Duration.ofSeconds(55);

    private final SigningKeys keys;
    private final Clock clock;
    private final String issuer;
    private final Set<String> audiences;

    TokenMint(
            SigningKeys keys,
            Clock clock,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") Set<String> audiences) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = issuer;
        this.audiences = Set.copyOf(audiences);
    }

    /**
     * Who a token is for, what they hold and in which centre, which organisations were merged into that one, who they are in
     * the directory, and until when that is so.
     */
    record Holder(
            String subject,
            Set<String> roles,
            Optional<UUID> centre,
            Collection<UUID> standsFor,
            Optional<UUID> self,
            String scope,
            Optional<Instant> administersUntil,
            Instant until) {}

    /** A token for as long as they live, or less where what it says ends before. */
    Token tokenFor(Holder holder) {
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        Instant end = holder.until().isBefore(now.plus(LIFE)) ? holder.until() : now.plus(LIFE);
        var claims = Jwt.issuer(issuer)
                .audience(audiences)
                .subject(holder.subject())
                .groups(holder.roles())
                .claim("scope", holder.scope())
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(end);
        holder.centre().ifPresent(centre -> claims.claim(Caller.CENTRE_CLAIM, centre.toString()));
        if (!holder.standsFor().isEmpty()) {
            claims.claim(
                    Caller.STANDS_FOR_CLAIM,
                    holder.standsFor().stream().map(UUID::toString).collect(Collectors.joining(" ")));
        }
        holder.self().ifPresent(self -> claims.claim(Caller.SELF_CLAIM, self.toString()));
        holder.administersUntil()
                .ifPresent(until -> claims.claim(Caller.ADMINISTERS_UNTIL_CLAIM, until.getEpochSecond()));
        var signer = keys.signer();
        String token = claims.jws()
                .algorithm(SignatureAlgorithm.RS256)
                .keyId(signer.kid())
                .sign(signer.key());
        long seconds = Math.max(1, Duration.between(now, end).toSeconds());
        return new Token(token, "Bearer", seconds, TokenForm.JWT_TYPES.get(0), holder.scope());
    }
}

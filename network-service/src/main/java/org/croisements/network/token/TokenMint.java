package org.croisements.network.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.security.Caller;
import org.croisements.network.apikey.ApiKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes tokens for API keys, such as every service of the suite accepts. */
@ApplicationScoped
class TokenMint {

    private static final Duration LIFE = Duration.ofMinutes(10);

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

    /** A token for ten minutes, or less where the key ends before. */
    Token tokenFor(ApiKey key, String scope) {
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        Instant end = key.expiresAt().isBefore(now.plus(LIFE)) ? key.expiresAt() : now.plus(LIFE);
        var claims = Jwt.issuer(issuer)
                .audience(audiences)
                .subject("key:" + key.keyId())
                .groups(Set.of(key.role().toString()))
                .claim("scope", scope)
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(end);
        key.centreId().ifPresent(centre -> claims.claim(Caller.CENTRE_CLAIM, centre.toString()));
        var signer = keys.signer();
        String token = claims.jws()
                .algorithm(SignatureAlgorithm.RS256)
                .keyId(signer.kid())
                .sign(signer.key());
        return new Token(token, "Bearer", Math.max(1, Duration.between(now, end).toSeconds()), scope);
    }
}

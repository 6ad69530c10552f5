package org.croisements.network.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.croisements.kit.security.IssuerKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jspecify.annotations.Nullable;

/** Verifies the tokens of the one OpenID Connect provider that accounts may come from, if there is one. */
@ApplicationScoped
class ProviderTokens {

    /** Somebody whom the provider knows, until its token ends. */
    record Person(String issuer, String subject, Instant until) {}

    private final Optional<String> issuer;
    private final Optional<String> audience;
    private final @Nullable IssuerKeys keys;
    private final Clock clock;

    ProviderTokens(
            @ConfigProperty(name = "croisements.provider.issuer") Optional<String> issuer,
            @ConfigProperty(name = "croisements.provider.audience") Optional<String> audience,
            @ConfigProperty(name = "croisements.provider.keys-url") Optional<URI> keysUrl,
            @ConfigProperty(name = "croisements.keys-patience") Duration patience,
            Clock clock) {
        if (issuer.isPresent() && (audience.isEmpty() || keysUrl.isEmpty())) {
            throw new IllegalStateException("With CROISEMENTS_PROVIDER_ISSUER set, CROISEMENTS_PROVIDER_AUDIENCE and"
                    + " CROISEMENTS_PROVIDER_KEYS_URL must be too");
        }
        this.issuer = issuer;
        this.audience = audience;
        this.keys = keysUrl.map(url -> new IssuerKeys(url, patience, clock)).orElse(null);
        this.clock = clock;
    }

    /** Whom a token is about, if it is the provider's, for us, and good now. */
    Person verify(String token) {
        if (issuer.isEmpty() || keys == null) {
            throw TokenRefusal.grantType();
        }
        try {
            var claims = new JwtConsumerBuilder()
                    .setExpectedIssuer(issuer.get())
                    .setExpectedAudience(audience.orElseThrow())
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "RS256"))
                    .setVerificationKeyResolver(keys)
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                    .build()
                    .processToClaims(token);
            return new Person(
                    issuer.get(),
                    claims.getSubject(),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
        } catch (InvalidJwtException | MalformedClaimException e) {
            if (isKeySetMissing(e)) {
                throw TokenRefusal.unavailable();
            }
            throw TokenRefusal.request(
                    "subject_token is malformed, expired, or from another issuer or for another" + " audience");
        }
    }

    private static boolean isKeySetMissing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}

package org.croisements.kit.security;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens as SmallRye JWT does, but for where the keys come from. SmallRye's own reading of a key set waits for
 * minutes on an issuer that hangs, all callers in one queue, and never recovers where the first answer was no key set.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
class TokenVerification extends JWTCallerPrincipalFactory {

    private final Parser parser;

    TokenVerification(@ConfigProperty(name = "croisements.keys-patience") Duration patience, Clock clock) {
        parser = new Parser(patience, clock);
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        var verified = parser.parse(token, settings);
        return new DefaultJWTCallerPrincipal(
                verified.getJoseObjects().get(0).getHeader("typ"), verified.getJwtClaims());
    }

    private static final class Parser extends DefaultJWTTokenParser {

        private final Duration patience;
        private final Clock clock;
        private @Nullable IssuerKeys keys;

        Parser(Duration patience, Clock clock) {
            this.patience = patience;
            this.clock = clock;
        }

        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo settings)
                throws UnresolvableKeyException {
            String address = settings.getPublicKeyLocation();
            return address != null && address.startsWith("http")
                    ? issuerKeys(URI.create(address))
                    : super.getVerificationKeyResolver(settings);
        }

        private synchronized IssuerKeys issuerKeys(URI address) {
            if (keys == null) {
                keys = new IssuerKeys(address, patience, clock);
            }
            return keys;
        }
    }
}

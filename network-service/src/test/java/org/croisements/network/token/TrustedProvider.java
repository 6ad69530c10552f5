package org.croisements.network.token;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.InetAddress;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;

/** An OpenID Connect provider whose accounts the embedded issuer takes; the services trust the issuer alone. */
public class TrustedProvider implements QuarkusTestResourceLifecycleManager {

    static final String NAME = "people";
    static final String AUDIENCE = "croisements-sign-in";
    static final MockOAuth2Server SERVER = new MockOAuth2Server();

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        SERVER.start(InetAddress.getLoopbackAddress(), 0);
        return Map.of(
                "croisements.provider.issuer",
                issuer(),
                "croisements.provider.audience",
                AUDIENCE,
                "croisements.provider.keys-url",
                SERVER.jwksUrl(NAME).toString());
    }

    static String issuer() {
        return SERVER.issuerUrl(NAME).toString();
    }

    @Override
    public void stop() {
        SERVER.shutdown();
    }
}

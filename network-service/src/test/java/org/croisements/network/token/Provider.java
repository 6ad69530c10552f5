package org.croisements.network.token;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.InetAddress;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;

/** An OpenID Connect provider that the service trusts instead of its own issuer, by the same settings. */
public class Provider implements QuarkusTestResourceLifecycleManager {

    static final String NAME = "provider";
    static final String AUDIENCE = "croisements";
    static final MockOAuth2Server SERVER = new MockOAuth2Server();

    /** After the tests' usual issuer, whose settings these replace. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        SERVER.start(InetAddress.getLoopbackAddress(), 0);
        return Map.of(
                "mp.jwt.verify.issuer",
                SERVER.issuerUrl(NAME).toString(),
                "mp.jwt.verify.audiences",
                AUDIENCE,
                "mp.jwt.verify.publickey.location",
                SERVER.jwksUrl(NAME).toString(),
                "smallrye.jwt.path.groups",
                "realm_access/roles");
    }

    @Override
    public void stop() {
        SERVER.shutdown();
    }
}

package org.croisements.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.InetSocketAddressConverter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.kit.TestPostgres;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class TrustedProxiesTest {

    @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies")
    @SuppressWarnings("NullAway.Init") // the configuration fills it
    List<String> proxies;

    /** The name of a proxy is asked of the DNS with each request, which takes seconds where it does not answer. */
    @Test
    void noRequestWaitsForTheDns() {
        assertThat(proxies)
                .hasSize(2)
                .noneMatch(
                        proxy -> new InetSocketAddressConverter().convert(proxy).isUnresolved());
    }
}

package org.croisements.network;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.RequestExample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever sends what the contract shows is not told that it is wrong. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class RequestExamplesTest {

    @BeforeEach
    void whomTheExamplesName() {
        Directory.empty();
        Directory.centre("RésO Villes");
        Directory.network("Amadeus");
        Directory.publicPerson("Patrice", "Allais");
    }

    static Stream<RequestExample> examples() {
        return RequestExample.inContract();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsNoFault(RequestExample example) {
        example.assertNoFault(Api.as(Role.NETWORK_ADMIN));
    }
}

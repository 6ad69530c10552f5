package org.croisements.practices;

import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.practice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.croisements.testkit.Directory;
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
    void whatTheExamplesName() {
        Directory.only();
        add(SCHEMES, THEMES);
        add(PRACTICES, practice("Garage numérique"));
        add(PRACTICES, practice("CAQ Rennes"));
    }

    static Stream<RequestExample> examples() {
        return RequestExample.inContract();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsNoFault(RequestExample example) {
        example.assertNoFault(admin());
    }
}

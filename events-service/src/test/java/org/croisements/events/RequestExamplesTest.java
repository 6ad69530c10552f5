package org.croisements.events;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.event;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
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

    @SuppressWarnings("NullAway.Init") // made before every test
    private UUID registration;

    @BeforeEach
    void whatTheExamplesName() throws SQLException {
        Directory.only();
        add(SERIES, "{\"title\": \"Cités Cap\"}");
        addAs(
                Issuer.CENTRE,
                EVENTS,
                event(
                        "Cités Cap 2018",
                        "2190-06-05",
                        "\"series\": \"cites-cap\", \"edition\": 2",
                        "\"registration\": {\"mode\": \"INTERNAL\", \"capacity\": 10}"));
        registration = Registered.add("cites-cap-2018", "CONFIRMED", "anna@example.org");
    }

    static Stream<RequestExample> examples() {
        return RequestExample.inContract();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsNoFault(RequestExample example) {
        boolean own = example.path().startsWith(Links.OWN);

        example.assertNoFault(own ? Links.holder(registration) : admin());
    }
}

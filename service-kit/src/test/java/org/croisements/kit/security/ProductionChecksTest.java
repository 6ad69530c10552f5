package org.croisements.kit.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.croisements.kit.TestPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ProductionChecksTest {

    @Inject
    ProductionChecks checks;

    /** The kit's own tests run as the superuser of their throw-away server. */
    @Test
    void aSuperuserIsRefused() {
        assertThatThrownBy(checks::refuseSuperuser)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The database role postgres is a superuser; give the service a role that owns its own database"
                                + " and nothing else");
    }
}

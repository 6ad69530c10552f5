package org.croisements.network;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists answer to a filter by what is not there: the same everywhere. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class UnknownFilterTest {

    @BeforeEach
    void oneNetwork() {
        Directory.empty();
        Directory.membership(Directory.network("Club"), "organisation", Directory.centre("Centre"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisations?hostedBy",
                "structures?hostedBy",
                "people?organisation",
                "people?network",
                "networks?supporter",
                "networks?parent",
                "networks/club/memberships?organisation",
                "networks/club/memberships?person",
                "networks/club/working-groups?organisation",
                "api-keys?centre",
                "role-grants?centre"
            })
    void anUnknownIdFindsNothingAndAnUnknownSlugIsNamed(String filter) {
        String list = "/api/v1/" + filter + "=";

        Api.as(Role.NETWORK_ADMIN)
                .get(list + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("page.total", equalTo(0));
        Api.as(Role.NETWORK_ADMIN)
                .get(list + "nobody-knows")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.parameter", contains(filter.replaceAll(".*\\?", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "organisations, region, 99, x1",
        "organisations, department, 99, 2C",
        "territories, region, 99, 5",
        "territories, department, 989, 35x",
        "territories, within, COMMUNE:99999, 99999"
    })
    void anUnknownCodeFindsNothingAndWhatIsNoCodeIsNamed(String list, String parameter, String unknown, String none) {
        String address = "/api/v1/" + list + "?" + parameter + "=";

        Directory.get(address + unknown).statusCode(200).body("page.total", equalTo(0));
        Directory.get(address + none)
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETERS"))
                .body("errors.parameter", contains(parameter));
    }
}

package org.croisements.network.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.apikey.Keys;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** How long the trail stays, and how it is read. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class AuditTrailTest {

    private static final String AUDIT = "/api/v1/audit/network";

    @Test
    void entriesCannotBeChangedNorTakenAwayBeforeTheirTime() {
        var made = Directory.organisation("Ineffaçable");
        String where = " where record_id = '" + made.id() + "'";

        assertThatThrownBy(() -> Keys.sql("update audit set subject = 'nobody'" + where))
                .hasStackTraceContaining("The audit trail is only added to");
        assertThatThrownBy(() -> Keys.sql("delete from audit" + where))
                .hasStackTraceContaining("The audit trail is only added to");
        assertThatThrownBy(() -> Keys.sql("truncate audit"))
                .hasStackTraceContaining("The audit trail is only added to");
        of(made).body("page.total", equalTo(1));
    }

    @Test
    void afterThreeYearsTheyMayBeForgotten() {
        String old = UUID.randomUUID().toString();
        Keys.sql("""
                insert into audit (at, outcome, operation, subject, roles, times, trace_id)
                values (now() - interval '3 years 1 day', 'DONE', 'createOrganisation', '%s', '{}', 0, 'x')
                """.formatted(old));

        Keys.sql("delete from audit where subject = '" + old + "'");

        find("?subject=" + old).body("items", empty());
    }

    @Test
    void theTrailIsReadAsCsvToo() {
        var made = Directory.organisation("En colonnes");

        Api.as(Role.NETWORK_ADMIN)
                .get(AUDIT + ".csv?record=" + made.id())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("createOrganisation,network-admin@"));
    }

    private static ValidatableResponse of(Directory.Made record) {
        return find("?sort=at&record=" + record.id());
    }

    private static ValidatableResponse find(String query) {
        return Api.as(Role.NETWORK_ADMIN).get(AUDIT + query).then().statusCode(200);
    }
}

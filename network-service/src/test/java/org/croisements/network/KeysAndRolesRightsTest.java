package org.croisements.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.kit.security.Role;
import org.croisements.network.apikey.Keys;
import org.croisements.network.grant.Grants;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.RightsRules;
import org.croisements.testkit.RightsRules.Cell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets what from the operations on API keys and role grants; those at stake are of {@link Issuer#CENTRE}. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class KeysAndRolesRightsTest {

    static final RightsRules TABLE = RightsRules.table("""
            operation         anonymous visitor reader member editor editor-elsewhere editor-nowhere editor-garbage centre-admin centre-admin-elsewhere moderator network-admin partner partner-unscoped partner-elsewhere other-issuer other-audience expired
            listApiKeys       401       403     403    403    403    403              403            403            200          200                    403       200           403     403              403               401          401            401
            getApiKey         401       403     403    403    403    403              403            403            200          404                    403       200           403     403              403               401          401            401
            createApiKey      401       403     403    403    403    403              403            403            201          403                    403       201           403     403              403               401          401            401
            updateApiKey      401       403     403    403    403    403              403            403            200          404                    403       200           403     403              403               401          401            401
            rotateApiKey      401       403     403    403    403    403              403            403            201          404                    403       201           403     403              403               401          401            401
            revokeApiKey      401       403     403    403    403    403              403            403            204          404                    403       204           403     403              403               401          401            401
            listRoleGrants    401       403     403    403    403    403              403            403            200          200                    403       200           403     403              403               401          401            401
            getRoleGrant      401       403     403    403    403    403              403            403            200          404                    403       200           403     403              403               401          401            401
            createRoleGrant   401       403     403    403    403    403              403            403            201          403                    403       201           403     403              403               401          401            401
            withdrawRoleGrant 401       403     403    403    403    403              403            403            200          404                    403       200           403     403              403               401          401            401
            """);

    private static final String KEYS = "/api/v1/api-keys";

    @BeforeEach
    void theTwoCentresAreThere() {
        for (UUID centre : new UUID[] {Issuer.CENTRE, RightsRules.ELSEWHERE}) {
            Keys.sql("""
                    insert into organisation
                        (id, slug, name, kind, exists_from, exists_to, search_text, version, created_at, updated_at)
                    values ('%1$s', 'centre-%1$s', 'Centre', 'RESOURCE_CENTRE', '1900-01-01', '2200-01-01', 'centre', 0,
                        now(), now())
                    on conflict do nothing
                    """.formatted(centre));
        }
    }

    static Stream<Cell> cells() {
        return TABLE.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCallerGetsWhatTheTableSays(Cell cell) {
        var answer = send(cell.operation(), RightsRules.as(cell.caller(), "network:write"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(cell.status());
    }

    private static Response send(String operation, RequestSpecification caller) {
        return switch (operation) {
            case "listApiKeys" -> caller.get(KEYS);
            case "getApiKey" -> caller.get(key());
            case "createApiKey" ->
                post(
                        caller,
                        KEYS,
                        "{\"label\": \"%s\", \"role\": \"editor\", \"centre\": \"%s\"}"
                                .formatted(Keys.newLabel(), Issuer.CENTRE));
            case "updateApiKey" ->
                caller.contentType(Directory.PATCH)
                        .header("If-Match", "*")
                        .body("{\"label\": \"" + Keys.newLabel() + "\"}")
                        .patch(key());
            case "rotateApiKey" -> post(caller, key() + "/rotations", "{}");
            case "revokeApiKey" -> caller.delete(key());
            case "listRoleGrants" -> caller.get(Grants.PATH);
            case "getRoleGrant" -> caller.get(grant());
            case "createRoleGrant" -> post(caller, Grants.PATH, body());
            case "withdrawRoleGrant" -> post(caller, grant() + "/withdrawal", "{\"reason\": \"No longer\"}");
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static String key() {
        return KEYS + "/" + Keys.make(Role.EDITOR, Issuer.CENTRE).id();
    }

    private static String grant() {
        return Grants.PATH + "/" + Grants.make(body());
    }

    private static String body() {
        return Grants.ofAccount("editor", Issuer.CENTRE, Grants.newSubject());
    }

    private static Response post(RequestSpecification caller, String address, String body) {
        return caller.contentType(Directory.JSON).body(body).post(address);
    }
}
